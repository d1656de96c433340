import {
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ReactTable,
  type Row,
} from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'

/** One column of a list. Rows come sorted and filtered from the office, so a column only says how to show. */
export type Column<Data> = {
  id: string
  header: string
  /** Pixels to begin with; the person may drag it. */
  width: number
  /** Takes what space is left. */
  grow?: boolean
  /** Numbers and money. */
  align?: 'right'
  cell: (row: Data) => ReactNode
}

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
export type TableModel<Data extends object> = ReactTable<typeof features, Data>
export type TableRow<Data extends object> = Row<typeof features, Data>
/** Narrow enough for a state icon, wide enough to be dragged wider again. */
const narrowest = 48

/** The table model behind `VirtualTable`: rows, headers and column widths. */
export function useColumns<Data extends object>(
  columns: readonly Column<Data>[],
  rows: Data[],
  rowId: (row: Data) => string,
) {
  const defs = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Data> => ({
        id: column.id,
        header: column.header,
        size: column.width,
        minSize: Math.min(narrowest, column.width),
        cell: ({ row }) => column.cell(row.original),
      })),
    [columns],
  )
  const table = useTable({ features, columns: defs, data: rows, getRowId: rowId, columnResizeMode: 'onChange' })
  const template = table
    .getFlatHeaders()
    .map((header, index) => (columns[index]?.grow ? `minmax(${header.getSize()}px, 1fr)` : `${header.getSize()}px`))
    .join(' ')
  return { table, template, width: table.getTotalSize() }
}
