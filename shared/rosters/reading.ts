import { reasonOf, type Reason } from '../core/problem.ts'

/** What became of one cell: a value (or nothing, when the cell is empty) with what is told about it, or why it cannot be read. */
export type Reading<T> = { ok: true; value: T | undefined; notes: Reason[] } | { ok: false; why: Reason }

export function taken<T>(value: T | undefined, ...notes: Reason[]): Reading<T> {
  return { ok: true, value, notes }
}

export function unread(code: string, indonesian: string, english: string): { ok: false; why: Reason } {
  return { ok: false, why: reasonOf(code, indonesian, english) }
}

/** What people type into a cell they have nothing for. */
export function isPlaceholder(text: string): boolean {
  return /^([-–—_.?/]+|n\.?\/?a\.?|nihil|kosong|tidak ada|belum ada|none|nil|無|无|没有|沒有|待補)$/iu.test(text.trim())
}
