import { Skeleton, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/core/problem.ts'
import { ErrorState } from './ErrorState.tsx'
import { useColumns, type Column } from './use-columns.ts'
import { useCursor } from './use-cursor.ts'
import { useFormat } from './use-format.ts'
import { useLate } from './use-late.ts'
import classes from './VirtualTable.module.css'

/** A list as `usePages` gives it. For a list read at once use `wholeList`. */
export type ListState<Row> = {
  rows: Row[]
  total?: number | undefined
  loading: boolean
  loadingMore: boolean
  hasMore: boolean
  loadMore: () => void
  problem: Problem | null
  retry: () => void
}

type Props<Row> = {
  /** Name of the list for screen readers. */
  label: string
  list: ListState<Row>
  /** Keep the array's identity (`useMemo`). */
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  openId?: string | undefined
  /** Opens a row's record, or closes it (undefined). Absent: rows cannot be opened. */
  onOpen?: (id: string | undefined) => void
  /** Shown when there is no row: an `EmptyState`. */
  empty: ReactNode
}

const rowHeight = 32
/** Rows before the end at which the next page is asked for. */
const ahead = 40

/** Thousands of rows, of which only those in sight exist. ↑↓ walk, Enter opens, Esc closes; screen readers hear a grid. */
export function VirtualTable<Row extends object>(props: Props<Row>) {
  const { list, columns, rowId, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const base = useId()
  const { table, template } = useColumns(columns, list.rows, rowId)
  const rows = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The sticky header covers one row of the scroll box.
    scrollPaddingStart: rowHeight,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasMore, loadingMore, loadMore } = list
  useEffect(() => {
    if (hasMore && !loadingMore && last >= rows.length - ahead) loadMore()
  }, [hasMore, loadingMore, loadMore, last, rows.length])
  const cursor = useCursor({
    ids: rows.map((row) => row.id),
    openId: props.openId,
    onOpen,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    pageSize: Math.max(1, Math.floor((scroll.current?.clientHeight ?? 320) / rowHeight) - 2),
  })
  if (list.problem && rows.length === 0) return <ErrorState problem={list.problem} onRetry={list.retry} />
  if (list.loading) return <Loading />
  if (rows.length === 0) return <div className={classes.empty}>{props.empty}</div>
  return (
    <div className={classes.frame}>
      <div
        ref={scroll}
        className={classes.scroll}
        role="grid"
        aria-label={props.label}
        aria-rowcount={list.total === undefined ? -1 : list.total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={cursor.id === undefined ? undefined : `${base}-${cursor.id}`}
        tabIndex={0}
        data-list
        onKeyDown={cursor.onKeyDown}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
            {table.getFlatHeaders().map((header, index) => (
              <HeaderCell
                key={header.id}
                column={columns[index]}
                onDrag={header.getResizeHandler()}
                onReset={header.column.resetSize}
              />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <div
                  key={row.id}
                  id={`${base}-${row.id}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={row.id === props.openId}
                  data-cursor={row.id === cursor.id || undefined}
                  data-clickable={onOpen !== undefined || undefined}
                  className={classes.row}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                  onClick={() => cursor.choose(row.id)}
                >
                  {row.getAllCells().map((cell, index) => (
                    <div key={cell.id} role="gridcell" className={classes.cell} data-align={columns[index]?.align}>
                      <table.FlexRender cell={cell} />
                    </div>
                  ))}
                </div>
              )
            )
          })}
        </div>
      </div>
      <Count list={list} />
    </div>
  )
}

function HeaderCell<Row>(props: {
  column: Column<Row> | undefined
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
        title={t('list.resize', { column: header })}
        onMouseDown={(event) => props.onDrag(event.nativeEvent)}
        onTouchStart={(event) => props.onDrag(event.nativeEvent)}
        onDoubleClick={props.onReset}
      />
    </div>
  )
}

function Loading() {
  const { t } = useTranslation('ui')
  const late = useLate(true)
  return (
    <div role="status" aria-label={t('list.loading')} className={classes.loading}>
      {late && Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={16} radius="sm" />)}
    </div>
  )
}

function Count<Row>({ list }: { list: ListState<Row> }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const shown = list.rows.length
  const text =
    list.total !== undefined && list.total > shown
      ? t('list.shown', { shown: format.number(shown), total: format.number(list.total) })
      : t('list.rows', { count: shown })
  return (
    <Text size="xs" c="dimmed" className={classes.count} role="status">
      {list.loadingMore ? t('list.loadingMore') : text}
    </Text>
  )
}
