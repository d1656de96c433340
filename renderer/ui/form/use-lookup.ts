import { useCombobox } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

/** What typed text is to whoever sees it first: more of it is coming, it was taken care of, or it is an ordinary search. */
export type TypedText = 'more' | 'taken' | 'no'

type Options = {
  /** Ids of what answers the last search. */
  found: readonly string[]
  loading: boolean
  onSearch: (text: string) => void
  reads: ((text: string, ended: boolean) => TypedText) | undefined
  /** A record was chosen; undefined when the field was emptied. */
  onChoose: (id: string | undefined) => void
  /** The act that stands last was chosen. */
  onOther: ((text: string) => void) | undefined
  onBlur: () => void
  mayBeEmpty: boolean
}

export const actOfOther = 'other'

/** The typing side of a `LookupField`: what is typed, what may be offered for it, and what Enter and leaving do. */
export function useLookup(options: Options) {
  const combobox = useCombobox()
  const search = useTypedSearch(options.onSearch, options.loading)
  const { text, waiting } = search
  const found = waiting ? [] : options.found
  // The work goes on in another place that will fill this field: leaving it empty for that is no mistake yet.
  const elsewhere = useRef(false)
  const choose = (id: string) => {
    if (id === actOfOther) {
      elsewhere.current = true
      options.onOther?.(text ?? '')
    } else options.onChoose(id)
    search.end()
    combobox.closeDropdown()
  }
  const only = found.length === 1 ? found[0] : undefined
  const early = useEarlyEnter(waiting, () => only !== undefined && choose(only))
  useEffect(() => {
    // Only for typed words: looking at a field must not make Enter change it.
    if (text) combobox.selectFirstOption()
    else combobox.resetSelectedOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the store changes identity at every render.
  }, [text, waiting, found.length])
  const take = (typed: string, ended: boolean): TypedText => {
    const read = options.reads?.(typed, ended) ?? 'no'
    elsewhere.current = read === 'taken'
    if (read === 'taken') search.end()
    return read
  }
  const type = (typed: string) => {
    early.forget()
    const read = take(typed, false)
    if (read === 'taken') return
    search.type(typed, read === 'no')
    combobox.openDropdown()
  }
  const enter = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' || text === null) return
    const read = take(text, true)
    if (read === 'no' && !waiting) return
    event.preventDefault()
    if (read === 'no') early.remember()
  }
  const leave = () => {
    early.forget()
    if (text === '' && options.mayBeEmpty) options.onChoose(undefined)
    search.end()
    combobox.closeDropdown()
    if (!elsewhere.current) options.onBlur()
    elsewhere.current = false
  }
  return { combobox, text, waiting, choose, type, enter, leave }
}

/** The words being typed; null while nobody types. `waiting` until the answer to exactly these words is there. */
function useTypedSearch(onSearch: (text: string) => void, loading: boolean) {
  const [text, setText] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const ask = useDebouncedCallback((next: string) => {
    setAsked(next)
    onSearch(next)
  }, 150)
  return {
    text,
    waiting: loading || (text !== null && text !== asked),
    type: (next: string, searching: boolean) => {
      setText(next)
      if (searching) ask(next)
    },
    end: () => {
      ask.cancel()
      setText(null)
      if (asked !== '') ask('')
    },
  }
}

/** Enter before the answer: `remember` it, and `then` runs once the waiting is over. */
function useEarlyEnter(waiting: boolean, then: () => void) {
  const pressed = useRef(false)
  useEffect(() => {
    if (waiting || !pressed.current) return
    pressed.current = false
    then()
    // oxlint-disable-next-line react/exhaustive-deps -- only the end of the waiting counts.
  }, [waiting])
  return { remember: () => void (pressed.current = true), forget: () => void (pressed.current = false) }
}
