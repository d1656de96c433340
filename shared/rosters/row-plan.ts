import { columnName } from './column-name.ts'
import { proveDateOrder, type OrderProof } from './date-order.ts'
import { dateFields, rosterField, type RosterField } from './fields.ts'
import type { Mapping, RawCell, RawSheet, ReadingContext } from './schema.ts'

/** How the day and month of one column are ordered, and what says so. */
export type ColumnOrder = {
  order: 'dmy' | 'mdy' | 'unknown'
  by: 'officer' | 'column' | 'otherColumns' | 'nothing' | 'contradiction'
}

/** A mapping made ready for reading rows. */
export type RowPlan = {
  /** Column of each field; the first where the mapping names two. */
  columns: Map<RosterField, number>
  /** Columns with text but no field, kept with the row under their heading. */
  others: number[]
  /** The heading of each column, or its letter when it has none. */
  headings: string[]
  orders: Map<number, ColumnOrder>
  context: ReadingContext
}

export const emptyCell: RawCell = { text: '', kind: 'empty' }

export function planRows(sheet: RawSheet, mapping: Mapping, context: ReadingContext): RowPlan {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const header = mapping.headerRow === null ? [] : (sheet.rows[mapping.headerRow] ?? [])
  const headings = Array.from(
    { length: width },
    (_, column) => header[column]?.text.replace(/\s+/gu, ' ').trim() || columnName(column),
  )
  const columns = new Map<RosterField, number>()
  for (const field of rosterField.options) {
    const column = Array.from({ length: width }, (_, at) => at).find((at) => mapping.columns[String(at)] === field)
    if (column !== undefined) columns.set(field, column)
  }
  const used = new Set(columns.values())
  const others = headings.map((_, column) => column).filter((column) => !used.has(column))
  return { columns, others, headings, orders: planOrders(sheet, mapping, columns), context }
}

/** A column proves its own order; one that proves nothing follows the others; contradictions and silence leave it unknown. */
function planOrders(sheet: RawSheet, mapping: Mapping, columns: Map<RosterField, number>): Map<number, ColumnOrder> {
  const body = sheet.rows.slice((mapping.headerRow ?? -1) + 1)
  const dates = dateFields.flatMap((field) => columns.get(field) ?? [])
  const proofs = new Map(dates.map((column) => [column, proveDateOrder(body.map((row) => row[column] ?? emptyCell))]))
  const proven = new Set([...proofs.values()].filter((proof) => proof !== 'none'))
  const [only] = proven
  const shared = proven.size === 1 && (only === 'dmy' || only === 'mdy') ? only : undefined
  return new Map(dates.map((column) => [column, orderOf(mapping, proofs.get(column) ?? 'none', shared)]))
}

function orderOf(mapping: Mapping, proof: OrderProof, shared: 'dmy' | 'mdy' | undefined): ColumnOrder {
  if (mapping.dateOrder !== 'auto') return { order: mapping.dateOrder, by: 'officer' }
  if (proof === 'mixed') return { order: 'unknown', by: 'contradiction' }
  if (proof !== 'none') return { order: proof, by: 'column' }
  return shared ? { order: shared, by: 'otherColumns' } : { order: 'unknown', by: 'nothing' }
}
