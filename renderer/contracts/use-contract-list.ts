import { useEffect } from 'react'
import type { ContractRow, ContractState } from '../../shared/contracts/schema.ts'
import { usePages } from '../api/queries.ts'
import type { ListState } from '../ui/VirtualTable.tsx'
import type { ContractsSearch } from './search.ts'

export type ListView = 'queue' | 'register'

/** The states of each view, in the order of their chips. */
export const viewStates: Record<ListView, readonly ContractState[]> = {
  queue: ['submitted', 'returned', 'draft'],
  register: ['approved', 'void'],
}

/** The view an address means; one that names only decided states means the register. */
export function viewOf({ view, states }: ContractsSearch): ListView {
  const decided = states?.length && states.every((state) => viewStates.register.includes(state))
  return view ?? (decided ? 'register' : 'queue')
}

/** The states chosen by chips; none chosen means all of the view. */
export function chosenStates(search: ContractsSearch): ContractState[] {
  return viewStates[viewOf(search)].filter((state) => search.states?.includes(state))
}

/** The list as the address asks for it, page after page. */
export function useContractList(search: ContractsSearch): ListState<ContractRow> {
  const view = viewOf(search)
  const chosen = chosenStates(search)
  const text = search.text?.trim().slice(0, 80)
  const list = usePages('contracts.list', {
    states: chosen.length > 0 ? chosen : [...viewStates[view]],
    order: view === 'register' ? 'register' : (search.order ?? 'waiting'),
    ...(text ? { text } : {}),
  })
  // A search is narrowed by state after it was read: a page may hold nothing although the next one does.
  const hollow = list.rows.length === 0 && list.hasMore
  const { loadingMore, loadMore } = list
  useEffect(() => {
    if (hollow && !loadingMore) loadMore()
  }, [hollow, loadingMore, loadMore])
  return { ...list, loading: list.loading || hollow, total: text ? undefined : list.total }
}
