import { ok } from '../../../shared/core/result.ts'
import { guessMapping } from '../../../shared/rosters/guess-mapping.ts'
import type { HeadingDictionary } from '../../../shared/rosters/headings.ts'
import { readTable } from '../../../shared/rosters/read-table.ts'
import type { Mapping, ReadingContext, RosterReport } from '../../../shared/rosters/schema.ts'
import type { Job } from '../jobs/job-table.ts'
import { headingsOf } from './headings-of.ts'
import { readRosterFile } from './reading/read-roster-file.ts'

export type ReportInput = { file: Uint8Array; mapping: Mapping; context: ReadingContext; headings: HeadingDictionary }

/** Reads a whole list with a given mapping: typed rows, why a row was skipped or refused, and the headings a remembered mapping is known by. */
export const job: Job<ReportInput, { report: RosterReport; headings: string[] }> = async (input, tools) => {
  tools.progress(0, 1, { id: 'Membaca berkas', en: 'Reading the file' })
  const table = await readRosterFile(input.file)
  if (!table.ok) return table
  const headings = headingsOf(guessMapping(table.value, input.headings))
  return ok({ report: readTable(table.value, input.mapping, input.context), headings })
}
