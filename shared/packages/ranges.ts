import { z } from 'zod'
import type { Words } from '../core/words.ts'

/** Sequences `[first, last]`, both included. */
export const range = z.tuple([z.int().min(1), z.int().min(1)])
export type Range = z.infer<typeof range>

/** What is missing between the last applied sequence and the highest one that is held already. */
export function missingRanges(appliedUpTo: number, held: readonly number[]): Range[] {
  const missing: Range[] = []
  let next = appliedUpTo + 1
  for (const sequence of ascending(held)) {
    if (sequence > next) missing.push([next, sequence - 1])
    next = Math.max(next, sequence + 1)
  }
  return missing
}

/** Single numbers drawn together: 7, 8, 11 → [7, 8], [11, 11]. */
export function rangesOf(sequences: readonly number[]): Range[] {
  const ranges: Range[] = []
  for (const sequence of ascending(sequences)) {
    const last = ranges.at(-1)
    if (last && sequence <= last[1] + 1) last[1] = sequence
    else ranges.push([sequence, sequence])
  }
  return ranges
}

/** `5–6, 8`: the same in both languages. */
export function rangesText(ranges: readonly Range[]): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

/** `nomor 5–6, 8` / `numbers 5–6, 8`, for sentences. */
export function rangesWords(ranges: readonly Range[]): Words {
  const text = rangesText(ranges)
  return { id: `nomor ${text}`, en: `${text.includes(',') || text.includes('–') ? 'numbers' : 'number'} ${text}` }
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b)
}
