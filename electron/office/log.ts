import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The only things a log line can hold: no field takes text that a person typed. SECURITY: do not add one that does. */
export type LogLine = {
  level: 'info' | 'warn' | 'error'
  event: string
  channel?: string
  code?: string
  incident?: string
  ms?: number
  /** Name of the error's class. */
  errorName?: string
  /** Stack frames only; an error's message may hold personal data and is never written. */
  frames?: string[]
}

export type Log = (line: LogLine) => void

/** About a month of a busy desk. */
const fullBytes = 5 * 1024 * 1024

/** Appends to `log/office.log` in the office's folder; a full one becomes `office.before.log`. A log that cannot be written never stops the work. */
export function openLog(folder: string, now: () => string): Log {
  const path = join(folder, 'log')
  const file = join(path, 'office.log')
  return (line) => {
    try {
      mkdirSync(path, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size >= fullBytes) renameSync(file, join(path, 'office.before.log'))
      appendFileSync(file, `${JSON.stringify({ at: now(), ...line })}\n`)
    } catch {
      // Nothing sensible is left to do: the disk is full or gone, and the caller will be told by its own write.
    }
  }
}

/** Where a bug happened, without what it said. */
export function framesOf(error: unknown): Pick<LogLine, 'errorName' | 'frames'> {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { errorName: error.name, frames: frames.slice(0, 8).map(withoutFolder) }
}

/** `at read (file:///C:/Users/…/contract-rows.ts:12:3)` → `at read (contract-rows.ts:12:3)`: the folder names the account, often a person. */
function withoutFolder(frame: string): string {
  return frame
    .trim()
    .replace(/(?:file:\/\/|node:|[A-Za-z]:|[\\/])\S.*$/, (place) => basename(place.replaceAll('\\', '/')))
}
