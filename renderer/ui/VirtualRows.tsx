import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useColumns, type Column, type TableModel, type TableRow } from './use-columns.ts'
import { useCursor } from './use-cursor.ts'
import type { VirtualTableProps } from './VirtualTable.tsx'
import classes from './VirtualTable.module.css'

const rowHeight = 32
/** Rows before the end at which the next page is asked for. */
const ahead = 40

/** The grid itself: header, the rows in sight, the keyboard. */
export function VirtualRows<Data extends object>(props: Omit<VirtualTableProps<Data>, 'empty'>) {
  const { list, columns, openId, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const base = useId()
  const { table, template, width } = useColumns(columns, list.rows, props.rowId)
  const rows = table.getRowModel().rows
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => ids[index] ?? index,
    // The sticky header covers one row of the scroll box.
    scrollPaddingStart: rowHeight,
  })
  useNextPage(list, virtual)
  const cursor = useCursor({
    ids,
    openId,
    onOpen,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    pageSize: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 320) / rowHeight) - 2),
  })
  return (
    <div
      ref={scroll}
      className={classes.scroll}
      role="grid"
      aria-label={props.label}
      aria-rowcount={list.total === undefined ? -1 : list.total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={inSight(virtual, ids, cursor.id) ? `${base}-${cursor.id}` : undefined}
      tabIndex={0}
      data-list
      onKeyDown={cursor.onKeyDown}
    >
      <Header table={table} columns={columns} template={template} width={width} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth: width }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <Row
                key={row.id}
                id={`${base}-${row.id}`}
                row={row}
                index={index}
                columns={columns}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                open={row.id === openId}
                cursor={row.id === cursor.id}
                {...(onOpen ? { onChoose: () => cursor.choose(row.id) } : {})}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function Header<Data extends object>(props: {
  table: TableModel<Data>
  columns: readonly Column<Data>[]
  template: string
  width: number
}) {
  return (
    <div role="rowgroup" className={classes.head} style={{ minWidth: props.width }}>
      <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: props.template }}>
        {props.table.getFlatHeaders().map((header, index) => (
          <HeaderCell
            key={header.id}
            column={props.columns[index]}
            onDrag={header.getResizeHandler()}
            onReset={header.column.resetSize}
          />
        ))}
      </div>
    </div>
  )
}

function Row<Data extends object>(props: {
  id: string
  row: TableRow<Data>
  index: number
  columns: readonly Column<Data>[]
  style: CSSProperties
  open: boolean
  cursor: boolean
  onChoose?: () => void
}) {
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.open}
      data-cursor={props.cursor || undefined}
      data-clickable={props.onChoose !== undefined || undefined}
      className={classes.row}
      style={props.style}
      onClick={props.onChoose}
    >
      {props.columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.cell(props.row.original)}
        </div>
      ))}
    </div>
  )
}

/** Asks for the next page before the last row comes into sight. */
function useNextPage(
  { rows, hasMore, loadingMore, loadMore }: VirtualTableProps<object>['list'],
  virtual: Virtualizer<HTMLDivElement, Element>,
): void {
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !loadingMore && last >= rows.length - ahead) loadMore()
  }, [hasMore, loadingMore, loadMore, last, rows.length])
}

function HeaderCell<Data>(props: {
  column: Column<Data> | undefined
  onDrag: (event: unknown) => void
  onReset: () => void
}) {
  const { t } = useTranslation('ui')
  const header = props.column?.header ?? ''
  return (
    <div role="columnheader" className={classes.cell} data-align={props.column?.align}>
      {header}
      <span
        className={classes.grip}
        // For the mouse only, and not part of the column's name.
        aria-hidden
        title={t('list.resize', { column: header })}
        onMouseDown={(event) => props.onDrag(event.nativeEvent)}
        onTouchStart={(event) => props.onDrag(event.nativeEvent)}
        onDoubleClick={props.onReset}
      />
    </div>
  )
}

/** A row out of sight does not exist, so nothing may point at it. */
function inSight(
  virtual: Virtualizer<HTMLDivElement, Element>,
  ids: readonly string[],
  id: string | undefined,
): boolean {
  return id !== undefined && virtual.getVirtualItems().some(({ index }) => ids[index] === id)
}
