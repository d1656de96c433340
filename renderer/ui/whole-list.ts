import type { Problem } from '../../shared/core/problem.ts'
import type { ListState } from './VirtualTable.tsx'

const nothing: never[] = []

/** A short list that is read at once, in the form `VirtualTable` takes; give it the query of `useRead`. */
export function wholeList<Row>(query: {
  data: Row[] | undefined
  isLoading: boolean
  error: Problem | null
  refetch: () => unknown
}): ListState<Row> {
  const rows = query.data ?? nothing
  return {
    rows,
    total: rows.length,
    loading: query.isLoading,
    loadingMore: false,
    hasMore: false,
    loadMore: () => undefined,
    problem: query.error,
    retry: () => void query.refetch(),
  }
}
