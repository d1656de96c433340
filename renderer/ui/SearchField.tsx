import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useKeys } from './use-keys.ts'

type Props = {
  label: string
  placeholder: string
  /** What the list shows now; it may change by itself (Back, a link from elsewhere). */
  text: string
  /** Called 200 ms after the last letter, without blanks around. */
  onText: (text: string) => void
  /** Looks at every change first; answers true when the text was meant for something else and the field is to be emptied. */
  divert?: (text: string) => boolean
  width?: number
}

/** The words that narrow a list: `/` goes there, ↓ goes on into the list, Esc empties it. */
export function SearchField({ label, placeholder, text, onText, divert, width = 240 }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(text)
  const tellSoon = useDebouncedCallback(onText, 200)
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text])
  useKeys([{ key: '/', label, run: () => input.current?.select() }])
  const change = (next: string) => {
    if (divert?.(next)) return change('')
    setTyped(next)
    tellSoon(next.trim())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') listBeside(event.currentTarget)?.focus()
    else if (event.key === 'Escape' && typed !== '') change('')
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={input}
      size="xs"
      w={width}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Search size={14} aria-hidden />}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

function listBeside(input: HTMLElement): HTMLElement | null | undefined {
  return input.closest('section, main')?.querySelector<HTMLElement>('[data-list]')
}
