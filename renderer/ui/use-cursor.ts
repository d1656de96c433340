import { useDebouncedCallback } from '@mantine/hooks'
import { use, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { SplitContext } from './split-context.ts'

type Options = {
  ids: readonly string[]
  openId: string | undefined
  onOpen: ((id: string | undefined) => void) | undefined
  scrollTo: (index: number) => void
  /** Rows a PageDown moves. */
  pageSize: number
}

/** Walking a list by keyboard. With a record open beside it, walking opens the next record; otherwise only Enter does. */
export function useCursor({ ids, openId, onOpen, scrollTo, pageSize }: Options) {
  const split = use(SplitContext)
  const [cursor, setCursor] = useState<string | undefined>(openId)
  const id = cursor !== undefined && ids.includes(cursor) ? cursor : undefined
  // Holding ↓ must not ask the office for every record on the way.
  const openSoon = useDebouncedCallback((next: string) => onOpen?.(next), 120)
  const shownOpen = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (openId === shownOpen.current) return
    const index = openId === undefined ? -1 : ids.indexOf(openId)
    // A record opened by its address may stand on a page that has not been read yet.
    if (openId !== undefined && index < 0) return
    shownOpen.current = openId
    if (openId === undefined) return
    setCursor(openId)
    scrollTo(index)
  }, [openId, ids, scrollTo])
  const move = (index: number) => {
    const bounded = Math.max(0, Math.min(ids.length - 1, index))
    const next = ids[bounded]
    if (next === undefined) return
    setCursor(next)
    scrollTo(bounded)
    if (openId !== undefined) openSoon(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = id === undefined ? -1 : ids.indexOf(id)
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageSize,
      PageUp: at - pageSize,
      Home: 0,
      End: ids.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) move(step)
    else if (event.key === 'Enter' && id !== undefined && onOpen) {
      onOpen(id)
      split?.focusRecord()
    } else if (event.key === 'Escape' && openId !== undefined && onOpen) onOpen(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const choose = (next: string) => {
    setCursor(next)
    onOpen?.(next)
  }
  return { id, onKeyDown, choose }
}
