// shared/core: the few words every room speaks (results, bilingual texts, fields, channels, facts). Pure: zod only, no clock, no randomness.
import type { Problem } from './problem.ts'

/** What a step that may be refused gives back. Bugs throw; expected refusals are values. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}
