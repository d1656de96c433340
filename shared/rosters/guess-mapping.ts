import { reasonOf, type Reason } from '../core/problem.ts'
import { columnName } from './column-name.ts'
import { fieldNames, type RosterField } from './fields.ts'
import {
  indexHeadings,
  matchHeading,
  type HeadingDictionary,
  type HeadingIndex,
  type HeadingMatch,
} from './headings.ts'
import type { ColumnGuess, Mapping, MappingGuess, RawCell, RawSheet, RawTable } from './schema.ts'

/** A header row stands near the top, under the agency's name and address. */
const rowsLookedAt = 40

/** Without these no worker can be registered (shared/workers/schema.ts). */
const needed: readonly RosterField[] = ['name', 'sex', 'birthDate', 'passportNumber']

/** Finds the sheet and row that look most like headings, and what each column means, with how sure that is. The officer has the last word. */
export function guessMapping(table: RawTable, dictionary: HeadingDictionary): MappingGuess {
  const index = indexHeadings(dictionary)
  const headers = table.sheets.map((sheet, at) => ({ at, ...findHeader(sheet, index) }))
  const best = headers.reduce<(typeof headers)[number] | undefined>(
    (a, b) => (a && rank(a, table) >= rank(b, table) ? a : b),
    undefined,
  )
  const sheetAt = best?.at ?? 0
  const sheet = table.sheets[sheetAt]
  if (!sheet || !best || best.row === null) {
    return {
      mapping: { sheet: sheetAt, headerRow: null, columns: {}, dateOrder: 'auto' },
      columns: [],
      notes: [noHeader],
    }
  }
  return readHeader(sheet, sheetAt, best.row, index)
}

/** A visible sheet wins over a hidden one with as good a header. */
function rank(header: { at: number; score: number }, table: RawTable): number {
  return header.score + (table.sheets[header.at]?.hidden ? 0 : 0.5)
}

/** The row with most known headings: at least three, among them the name or the passport number. The first of equals. */
function findHeader(sheet: RawSheet, index: HeadingIndex): { row: number | null; score: number } {
  let best: { row: number | null; score: number } = { row: null, score: 0 }
  for (const [row, cells] of sheet.rows.slice(0, rowsLookedAt).entries()) {
    const matches = cells.map((cell) => headingOf(cell, index)).filter((match) => match.field !== null)
    const fields = new Set(matches.map((match) => match.field))
    const score = matches.reduce((sum, match) => sum + (match.confidence === 'exact' ? 2 : 1), 0)
    if (fields.size >= 3 && (fields.has('name') || fields.has('passportNumber')) && score > best.score)
      best = { row, score }
  }
  return best
}

function headingOf(cell: RawCell, index: HeadingIndex): HeadingMatch {
  return cell.kind === 'text' ? matchHeading(cell.text, index) : { field: null, confidence: 'none' }
}

function readHeader(sheet: RawSheet, sheetAt: number, headerRow: number, index: HeadingIndex): MappingGuess {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const notes: Reason[] = []
  const taken = new Map<RosterField, ColumnGuess>()
  const columns = Array.from({ length: width }, (_, column): ColumnGuess => {
    const cell = sheet.rows[headerRow]?.[column] ?? { text: '', kind: 'empty' }
    return {
      column,
      heading: cell.text.trim(),
      ...headingOf(cell, index),
      hidden: sheet.hiddenColumns.includes(column),
    }
  })
  // Surer columns choose first; a second column of one meaning is left out and told.
  for (const guess of columns.toSorted((a, b) => Number(b.confidence === 'exact') - Number(a.confidence === 'exact'))) {
    if (guess.field === null) continue
    const first = taken.get(guess.field)
    if (!first) taken.set(guess.field, guess)
    else {
      notes.push(twice(guess, first))
      Object.assign(guess, { field: null, confidence: 'none' })
    }
  }
  notes.push(...needed.filter((field) => !taken.has(field)).map(missing))
  const mapping: Mapping = {
    sheet: sheetAt,
    headerRow,
    columns: Object.fromEntries(columns.map((guess) => [String(guess.column), guess.field])),
    dateOrder: 'auto',
  }
  return { mapping, columns, notes }
}

const noHeader = reasonOf(
  'mapping.no-header',
  'Baris judul kolom tidak ditemukan. Pilih lembar dan baris judulnya, lalu arti tiap kolom.',
  'No row of headings was found. Choose the sheet and its heading row, then what each column means.',
)

function missing(field: RosterField): Reason {
  return reasonOf(
    'mapping.missing',
    `Tidak ada kolom untuk ${fieldNames[field].id}. Pilih kolomnya, kalau ada.`,
    `No column was found for the ${fieldNames[field].en}. Choose it, if there is one.`,
    field,
  )
}

function twice(guess: ColumnGuess, first: ColumnGuess): Reason {
  const field = first.field ?? 'serial'
  return reasonOf(
    'mapping.twice',
    `Kolom ${columnName(first.column)} dan ${columnName(guess.column)} sama-sama ${fieldNames[field].id}; yang dipakai kolom ${columnName(first.column)}.`,
    `Columns ${columnName(first.column)} and ${columnName(guess.column)} both look like the ${fieldNames[field].en}; column ${columnName(first.column)} is used.`,
    field,
  )
}
