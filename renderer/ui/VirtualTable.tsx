import { Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/core/problem.ts'
import { ErrorState } from './ErrorState.tsx'
import type { Column } from './use-columns.ts'
import { useFormat } from './use-format.ts'
import { useLate } from './use-late.ts'
import { VirtualRows } from './VirtualRows.tsx'
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

export type VirtualTableProps<Row> = {
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

/** Thousands of rows, of which only those in sight exist. ↑↓ walk, Enter opens, Esc closes; screen readers hear a grid. */
export function VirtualTable<Row extends object>(props: VirtualTableProps<Row>) {
  const { list } = props
  if (list.problem && list.rows.length === 0) return <ErrorState problem={list.problem} onRetry={list.retry} />
  if (list.loading) return <Loading />
  if (list.rows.length === 0) return <div className={classes.empty}>{props.empty}</div>
  return (
    <div className={classes.frame}>
      <VirtualRows {...props} />
      <Count list={list} />
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
