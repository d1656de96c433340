import { useEffect, type RefObject } from 'react'

/** Puts the keyboard on the list inside `root` once it is there, unless the person is somewhere else already: ↑↓ work from the start. */
export function useListFocus(root: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    const idle = document.activeElement === document.body || document.activeElement?.id === 'main'
    if (ready && idle) root.current?.querySelector<HTMLElement>('[data-list]')?.focus()
  }, [root, ready])
}
