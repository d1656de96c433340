import { randomUUID } from 'node:crypto'

/** Time and chance, handed in so that tests can fix them. */
export type World = {
  /** ISO 8601 UTC with milliseconds. */
  now(): string
  /** The day on the wall of the office, `YYYY-MM-DD`. */
  today(): string
  newId(): string
}

export const realWorld: World = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date()
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  },
  newId: () => randomUUID(),
}
