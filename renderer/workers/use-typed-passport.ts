import { useEffect, useRef } from 'react'
import { addKey, leftOver, nothingTyped, readerPauseMs } from './reader-keys.ts'

/** Catches what a keyboard-wedge passport reader types while no field has the focus. `onText` gets the lines as they came. */
export function useTypedPassport(onText: (text: string) => void): void {
  const latest = useRef(onText)
  useEffect(() => {
    latest.current = onText
  })
  useEffect(() => {
    let typed = nothingTyped
    let silence: ReturnType<typeof setTimeout> | undefined
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isElsewhere(event.target)) return
      const step = addKey(typed, event.key, event.timeStamp)
      typed = step.typed
      if (step.taken) {
        // Before any single-letter key of the screen sees it.
        event.preventDefault()
        event.stopPropagation()
      }
      clearTimeout(silence)
      if (step.text !== undefined) latest.current(step.text)
      else if (typed.text !== '') silence = setTimeout(tellRest, readerPauseMs * 2)
    }
    const tellRest = () => {
      const rest = leftOver(typed)
      typed = nothingTyped
      if (rest !== undefined) latest.current(rest)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      clearTimeout(silence)
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])
}

/** In a field, where typing is typing, or behind an open dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  const field = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable]'
  if (target instanceof HTMLElement && target.matches(field)) return true
  return document.querySelector('[role=dialog][aria-modal=true]') !== null
}
