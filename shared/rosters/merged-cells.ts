import { columnName } from './column-name.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { emptyCell } from './row-plan.ts'
import type { RawCell, RawSheet } from './schema.ts'

/**
 * Gives every row of a block merged downwards the block's value (one employer for four workers), with a note for each such row. Files keep
 * it in the top row only. Blocks above `firstRow` are titles and stay as they are.
 */
export function spreadMergedCells(
  sheet: RawSheet,
  firstRow: number,
): { rows: RawCell[][]; notes: Map<number, Reason[]> } {
  const rows = sheet.rows.slice()
  const notes = new Map<number, Reason[]>()
  for (const block of sheet.merged) {
    const value = rows[block.top]?.[block.left]
    if (block.top < firstRow || value === undefined || value.kind === 'empty') continue
    for (let at = block.top + 1; at <= Math.min(block.bottom, rows.length - 1); at++) {
      const row = (rows[at] ?? []).slice()
      while (row.length <= block.left) row.push(emptyCell)
      row[block.left] = value
      rows[at] = row
      notes.set(at, [...(notes.get(at) ?? []), spread(block.left, block.top + 1)])
    }
  }
  return { rows, notes }
}

function spread(column: number, fromRow: number): Reason {
  const name = columnName(column)
  return reasonOf(
    'cell.merged',
    `Kolom ${name} digabung dengan baris ${fromRow}; isinya diambil dari sana.`,
    `Column ${name} is merged with row ${fromRow}; its value was taken from there.`,
  )
}
