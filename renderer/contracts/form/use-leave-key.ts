import type { KeyboardEvent } from 'react'

/** Esc leaves a form from inside any field, unless it closes an open list of options first. */
export function useLeaveKey(onLeave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const target = event.target
    if (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    onLeave()
  }
}
