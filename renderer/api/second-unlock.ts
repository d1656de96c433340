import { useSyncExternalStore } from 'react'
import type { Problem } from '../../shared/core/problem.ts'

type Waiting = { resolve: (confirmed: boolean) => void }

let waiting: Waiting[] = []
const listeners = new Set<() => void>()

/** Whether the office asks for the password again before it does this (five minutes after the last time). */
export function needsSecondUnlock(problem: Problem): boolean {
  return problem.code === 'notPermitted' && problem.reasons.some((r) => r.code === 'session.confirm-needed')
}

/** Asks the person in front of the window; answers whether they gave the right password. */
export function askSecondUnlock(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, { resolve }]
    listeners.forEach((listener) => listener())
  })
}

/** For the one dialog that asks: whether someone waits, and how to answer all who do. */
export function useSecondUnlock(): { asked: boolean; answer: (confirmed: boolean) => void } {
  const asked = useSyncExternalStore(subscribe, () => waiting.length > 0)
  return { asked, answer }
}

/** The office is locked: whoever waited for a password waits in vain. */
export function dropSecondUnlock(): void {
  answer(false)
}

function answer(confirmed: boolean): void {
  const all = waiting
  if (all.length === 0) return
  waiting = []
  all.forEach((one) => one.resolve(confirmed))
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
