import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { problemOf, reasonOf, type Problem } from '../../../shared/core/problem.ts'
import { writeDurably } from './keyring-file.ts'

const attempts = z.record(z.string(), z.object({ failures: z.int(), last: z.number() }))
const fileName = 'attempts.json'

/** Wrong passwords cost 1, 2, 4 … 60 seconds, for each officer, also across restarts. Data is never wiped. Times in ms since 1970. */
export function mustWait(folder: string, officerId: string, now: number): Problem | undefined {
  const entry = load(folder)[officerId]
  if (!entry) return undefined
  const until = entry.last + Math.min(60, 2 ** (entry.failures - 1)) * 1000
  // A clock set back must not lock anyone out for longer than the longest wait.
  const seconds = Math.min(60, Math.ceil((until - now) / 1000))
  return seconds > 0 ? problemOf('notPermitted', wait(seconds)) : undefined
}

export function noteFailure(folder: string, officerId: string, now: number): void {
  const all = load(folder)
  all[officerId] = { failures: (all[officerId]?.failures ?? 0) + 1, last: now }
  writeDurably(join(folder, fileName), JSON.stringify(all))
}

export function noteSuccess(folder: string, officerId: string): void {
  const { [officerId]: _gone, ...rest } = load(folder)
  if (Object.keys(rest).length === 0) rmSync(join(folder, fileName), { force: true })
  else writeDurably(join(folder, fileName), JSON.stringify(rest))
}

function load(folder: string): z.infer<typeof attempts> {
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
