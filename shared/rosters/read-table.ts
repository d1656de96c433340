import { reasonOf } from '../core/problem.ts'
import { findDuplicates } from './find-duplicates.ts'
import { spreadMergedCells } from './merged-cells.ts'
import { readRow } from './read-row.ts'
import { planRows } from './row-plan.ts'
import type { Mapping, RawTable, ReadingContext, RosterReport, RosterRow, SkippedRow } from './schema.ts'
import { statedTotal, whySkipped } from './skip-rows.ts'
import { tableNotes, totalNote } from './table-notes.ts'

/**
 * Reads one sheet as the mapping says. Nothing is dropped: every row of the sheet is in `rows` (ready or refused) or in `skipped`, each with
 * its number in the file, and what concerns the whole file is in `notes`. Never throws, whatever the file holds.
 */
export function readTable(table: RawTable, mapping: Mapping, context: ReadingContext): RosterReport {
  const sheet = table.sheets[mapping.sheet]
  if (!sheet)
    return {
      sheetName: '',
      rows: [],
      skipped: [],
      duplicates: [],
      notes: [...table.notes, noSheet],
      counts: countRows([], [], 0),
    }
  const plan = planRows(sheet, mapping, context)
  const merged = spreadMergedCells(sheet, (mapping.headerRow ?? -1) + 1)
  const read: RosterRow[] = []
  const skipped: SkippedRow[] = []
  const totals: number[] = []
  const hidden = new Set(sheet.hiddenRows)
  for (const [at, cells] of merged.rows.entries()) {
    // A row that holds nothing of its own is empty, even inside a merged block.
    const why = whySkipped(sheet.rows[at] ?? cells, at, mapping.headerRow, plan)
    if (why) {
      skipped.push({ rowNumber: at + 1, why })
      const total = why.code === 'skip.total' ? statedTotal(cells) : undefined
      if (total !== undefined) totals.push(total)
      continue
    }
    const row = readRow(cells, at + 1, plan)
    row.notes.push(...(merged.notes.get(at) ?? []), ...(hidden.has(at) ? [hiddenRow] : []))
    read.push(row)
  }
  const { rows, duplicates } = findDuplicates(read)
  const notes = tableNotes(table, sheet, mapping, plan)
  const total = totals.at(-1)
  if (total !== undefined) notes.push(totalNote(total, rows.length))
  return {
    sheetName: sheet.name,
    rows,
    skipped,
    duplicates,
    notes,
    counts: countRows(rows, skipped, duplicates.length),
  }
}

function countRows(rows: RosterRow[], skipped: SkippedRow[], duplicates: number): RosterReport['counts'] {
  const refused = rows.filter((row) => row.refusals.length > 0).length
  return {
    total: rows.length + skipped.length,
    ready: rows.length - refused,
    refused,
    skipped: skipped.length,
    duplicates,
  }
}

const noSheet = reasonOf(
  'table.no-sheet',
  'Lembar yang dipilih tidak ada di berkas ini.',
  'The chosen sheet is not in this file.',
)

const hiddenRow = reasonOf(
  'row.hidden',
  'Baris ini tersembunyi di berkas; pastikan agensi memang mengajukannya.',
  'This row is hidden in the file; make sure the agency means to submit it.',
)
