import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { problemOf, reasonOf, type Problem } from '../../../shared/core/problem.ts'
import { writeDurably } from './keyring-file.ts'

const attempts = z.record(z.string(), z.object({ failures: z.int(), last: z.number() }))
const fileName = 'attempts.json'

/** Wrong passwords cost 1, 2, 4 … 60 seconds, for each officer, also across restarts. Data is never wiped. Times in ms since 1970. */
export function mustWait(folder: string, officerId: string, now: number): Problem | undefined {
  const all = load(folder)
  const entry = all[officerId]
  if (!entry) return undefined
  // A clock set back must not lock anyone out for longer than the longest wait: the wait begins again now.
  if (entry.last > now) save(folder, { ...all, [officerId]: { ...entry, last: now } })
  const until = Math.min(entry.last, now) + Math.min(60, 2 ** (entry.failures - 1)) * 1000
  const seconds = Math.ceil((until - now) / 1000)
  return seconds > 0 ? problemOf('notPermitted', wait(seconds)) : undefined
}

/**
 * SECURITY: counts an attempt before it is tried; `noteSuccess` takes it back. Counted only afterwards, many guesses sent at once would all be
 * tried before the first of them counts, and on a full disk none would count at all.
 */
export function noteAttempt(folder: string, officerId: string, now: number): void {
  const all = load(folder)
  save(folder, { ...all, [officerId]: { failures: (all[officerId]?.failures ?? 0) + 1, last: now } })
}

export function noteSuccess(folder: string, officerId: string): void {
  const { [officerId]: _gone, ...rest } = load(folder)
  if (Object.keys(rest).length === 0) rmSync(join(folder, fileName), { force: true })
  else save(folder, rest)
}

type Attempts = z.infer<typeof attempts>

function save(folder: string, all: Attempts): void {
  writeDurably(join(folder, fileName), JSON.stringify(all))
}

function load(folder: string): Attempts {
  const path = join(folder, fileName)
  if (!existsSync(path)) return {}
  try {
    return attempts.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

function wait(seconds: number) {
  return reasonOf(
    'session.wait',
    `Terlalu banyak kata sandi salah. Coba lagi dalam ${seconds} detik. Tidak ada data yang hilang.`,
    `Too many wrong passwords. Try again in ${seconds} seconds. No data is lost.`,
  )
}
