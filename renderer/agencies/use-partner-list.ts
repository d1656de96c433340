import { useEffect } from 'react'
import type { Partner, PartnerKind } from '../../shared/agencies/schema.ts'
import { usePages } from '../api/queries.ts'
import type { ListState } from '../ui/VirtualTable.tsx'

/** The list as the address asks for it, page after page. */
export function usePartnerList({
  words,
  kind,
}: {
  words: string | undefined
  kind: PartnerKind | undefined
}): ListState<Partner> {
  const list = usePages('agencies.list', { ...(words ? { text: words } : {}), ...(kind ? { kind } : {}) })
  // A search is narrowed by kind after it was read: a page may hold nothing although the next one does.
  const hollow = list.rows.length === 0 && list.hasMore
  const { loadingMore, loadMore } = list
  useEffect(() => {
    if (hollow && !loadingMore) loadMore()
  }, [hollow, loadingMore, loadMore])
  return { ...list, loading: list.loading || hollow, total: words ? undefined : list.total }
}
