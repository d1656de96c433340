import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key of a screen. `key` as `mod+k`, `shift+d`, `a`, `?`; `mod` is Ctrl, or ⌘ on a Mac. `label` is what `?` lists. */
export type KeyBinding = { key: string; label: string; run: () => void; everywhere?: boolean }

let shown: readonly KeyBinding[] = []
const groups = new Map<symbol, readonly KeyBinding[]>()
const listeners = new Set<() => void>()

/**
 * Binds keys while the component is on screen and lists them under `?`. Keys without Ctrl do nothing while someone types, or while a
 * dialog is open; of two bindings of one key the newer wins.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  const signature = bindings.map((b) => `${b.key}:${b.label}`).join('|')
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const own = Symbol('keys')
    groups.set(own, latest.current)
    tell()
    const listen = (event: KeyboardEvent) => handle(event, own, latest.current)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      groups.delete(own)
      tell()
    }
  }, [signature])
}

/** Every key that works now, for the list under `?`. */
export function useBoundKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(subscribe, () => shown)
}

/** `Ctrl+K` as people read it. */
export function keyName(key: string): string {
  const mac = navigator.platform.startsWith('Mac')
  return key
    .split('+')
    .map((part) =>
      part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Escape' ? 'Esc' : part[0]?.toUpperCase() + part.slice(1),
    )
    .join('+')
}

function handle(event: KeyboardEvent, own: symbol, bindings: readonly KeyBinding[]): void {
  if (event.defaultPrevented || event.isComposing) return
  const binding = bindings.find((b) => matches(event, b.key))
  if (!binding || shadowed(own, binding.key)) return
  if (!binding.key.includes('mod+') && (typing(event) || dialogOpen())) return
  event.preventDefault()
  binding.run()
}

function matches(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('+')
  const last = key.endsWith('++') ? '+' : (parts.at(-1) ?? '')
  const mod = event.ctrlKey || event.metaKey
  if (parts.includes('mod') !== mod || event.altKey !== parts.includes('alt')) return false
  // `?` and `+` need Shift on most keyboards, so Shift counts only where the binding names it or the key is a letter.
  if (parts.includes('shift') !== event.shiftKey && /^[a-z]$/i.test(last)) return false
  return event.key.toLowerCase() === last.toLowerCase()
}

function typing(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches(
      'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [role=textbox], [role=combobox]',
    )
  )
}

function dialogOpen(): boolean {
  return document.querySelector('[role=dialog][aria-modal=true]') !== null
}

function shadowed(own: symbol, key: string): boolean {
  const owners = [...groups.entries()].filter(([, bindings]) => bindings.some((b) => b.key === key))
  return owners.at(-1)?.[0] !== own
}

function tell(): void {
  shown = [...groups.values()].flat()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
