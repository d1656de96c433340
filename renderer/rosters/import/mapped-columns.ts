import type { Output } from '../../../shared/channels.ts'
import { columnName } from '../../../shared/rosters/column-name.ts'
import type { RosterField } from '../../../shared/rosters/fields.ts'
import type { ColumnGuess, Mapping } from '../../../shared/rosters/schema.ts'

type Reading = Output<'rosters.read'>

/** One column as the officer sees it: where it is, what it says, what it is taken for. */
export type MappedColumn = {
  column: number
  letter: string
  heading: string
  /** The first cells below the heading that say something. */
  samples: string[]
  field: RosterField | null
  /** How the field was found; `chosen` by hand. Null while the column has none. */
  confidence: 'exact' | 'likely' | 'chosen' | 'remembered' | null
  hidden: boolean
}

/** Without these no row can become a worker. */
const ofWorker: readonly RosterField[] = ['name', 'sex', 'birthDate', 'passportNumber']
/** A list that has one of wage, start and term speaks of contracts, and then needs all of these. */
const ofTerms: readonly RosterField[] = ['wage', 'startsOn', 'months']
const ofContract: readonly RosterField[] = ['position', 'employerName', ...ofTerms]

/** The columns of the mapped sheet, left to right. */
export function mappedColumns({ sheets, guess, remembered }: Reading, mapping: Mapping): MappedColumn[] {
  const preview = sheets[mapping.sheet]?.preview ?? []
  const guessed = mapping.sheet === guess.mapping.sheet ? guess.columns : []
  const width = Math.max(0, guessed.length, ...preview.map((row) => row.length))
  const header = mapping.headerRow ?? -1
  return Array.from({ length: width }, (_, column): MappedColumn => {
    const field = mapping.columns[String(column)] ?? null
    const found = guessed.find((one) => one.column === column)
    const cells = preview.slice(header + 1).map((row) => row[column]?.trim() ?? '')
    return {
      column,
      letter: columnName(column),
      heading: (header >= 0 ? preview[header]?.[column] : undefined)?.trim() ?? '',
      samples: cells.filter((cell) => cell !== '').slice(0, 3),
      field,
      confidence: confidenceOf(field, remembered ? guess.mapping.columns[String(column)] : found),
      hidden: found?.hidden ?? false,
    }
  })
}

/** Fields that rows need and no column has. */
export function missingFields(mapping: Mapping): RosterField[] {
  const used = new Set(Object.values(mapping.columns))
  const needed = speaksOfContracts(mapping) ? [...ofWorker, ...ofContract] : ofWorker
  return needed.filter((field) => !used.has(field))
}

/** Whether any column is about a contract; a list of the national system brings in workers only. */
export function speaksOfContracts(mapping: Mapping): boolean {
  return Object.values(mapping.columns).some((field) => field !== null && ofTerms.includes(field))
}

/** The mapping with one column taken for something else; a field has one column, so its former one is left out. */
export function withColumn(mapping: Mapping, column: number, field: RosterField | null): Mapping {
  const others = Object.entries(mapping.columns).map(([at, kept]) => [at, kept === field ? null : kept] as const)
  return { ...mapping, columns: { ...Object.fromEntries(others), [column]: field } }
}

/** Another sheet or another row of headings. What was guessed for one sheet says nothing about another. */
export function withSheet({ guess }: Reading, mapping: Mapping, sheet: number): Mapping {
  return sheet === guess.mapping.sheet ? guess.mapping : { ...mapping, sheet, headerRow: 0, columns: {} }
}

/** `found` is the guess, or the field that the agency's last list had here. */
function confidenceOf(
  field: RosterField | null,
  found: ColumnGuess | RosterField | null | undefined,
): MappedColumn['confidence'] {
  if (field === null) return null
  if (found === field) return 'remembered'
  if (!found || typeof found === 'string' || found.field !== field) return 'chosen'
  return found.confidence === 'none' ? 'chosen' : found.confidence
}
