import { ok } from '../../../shared/core/result.ts'
import { guessMapping } from '../../../shared/rosters/guess-mapping.ts'
import type { HeadingDictionary } from '../../../shared/rosters/headings.ts'
import type { MappingGuess } from '../../../shared/rosters/schema.ts'
import type { Job } from '../jobs/job-table.ts'
import { readRosterFile } from './reading/read-roster-file.ts'

const previewRows = 15
const previewColumns = 60

export type RosterPreview = {
  kind: 'xlsx' | 'csv'
  sheets: { name: string; rows: number; preview: string[][] }[]
  guess: MappingGuess
}

/** Opens a list and says what its columns probably mean. */
export const job: Job<{ file: Uint8Array; headings: HeadingDictionary }, RosterPreview> = async ({
  file,
  headings,
}) => {
  const table = await readRosterFile(file)
  if (!table.ok) return table
  const sheets = table.value.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.length,
    preview: sheet.rows.slice(0, previewRows).map((row) => row.slice(0, previewColumns).map((cell) => cell.text)),
  }))
  const guess = guessMapping(table.value, headings)
  return ok({ kind: table.value.kind, sheets, guess: { ...guess, notes: [...table.value.notes, ...guess.notes] } })
}
