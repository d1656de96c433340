import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

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

/** Appends to `log/office.log` in the office's folder. A log that cannot be written never stops the work. */
export function openLog(folder: string, now: () => string): Log {
  const path = join(folder, 'log')
  return (line) => {
    try {
      mkdirSync(path, { recursive: true })
      appendFileSync(join(path, 'office.log'), `${JSON.stringify({ at: now(), ...line })}\n`)
    } catch {
      // Nothing sensible is left to do: the disk is full or gone, and the caller will be told by its own write.
    }
  }
}

/** Where a bug happened, without what it said. */
export function framesOf(error: unknown): Pick<LogLine, 'errorName' | 'frames'> {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { errorName: error.name, frames: frames.slice(0, 8).map((line) => line.trim()) }
}
