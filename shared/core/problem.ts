import { z } from 'zod'
import { words, type Words } from './words.ts'

/** Why something is not possible: a stable code for tests and for programs, a sentence for people, the field if one is meant. */
export const reason = z.strictObject({ code: z.string(), text: words, field: z.string().optional() })
export type Reason = z.infer<typeof reason>

/**
 * An expected refusal. `invalid` input does not fit its schema · `refused` a rule of the field says no · `stale` someone changed the
 * record meanwhile · `notPermitted` role or session · `locked` the office is locked · `notFound` · `noSpace` disk full or read-only ·
 * `badPackage` a file from outside that cannot be trusted or read · `conflict` it exists already · `cancelled` · `bug` an incident.
 */
export const problem = z.strictObject({
  code: z.enum([
    'invalid',
    'refused',
    'stale',
    'notPermitted',
    'locked',
    'notFound',
    'noSpace',
    'badPackage',
    'conflict',
    'cancelled',
    'bug',
  ]),
  reasons: z.array(reason),
  /** Set for `bug` only: the number under which the log has the details. */
  incident: z.string().optional(),
})
export type Problem = z.infer<typeof problem>
export type ProblemCode = Problem['code']

/** `reasonOf('contract.own-work', 'Kalimat Indonesia.', 'English sentence.', 'field')` */
export function reasonOf(code: string, id: string, en: string, field?: string): Reason {
  const text: Words = { id, en }
  return field === undefined ? { code, text } : { code, text, field }
}

export function problemOf(code: ProblemCode, ...reasons: Reason[]): Problem {
  return { code, reasons }
}

export function refused(...reasons: Reason[]): { ok: false; error: Problem } {
  return { ok: false, error: { code: 'refused', reasons } }
}

export function invalid(...reasons: Reason[]): { ok: false; error: Problem } {
  return { ok: false, error: { code: 'invalid', reasons } }
}

export function notFound(code: string, id: string, en: string): { ok: false; error: Problem } {
  return { ok: false, error: problemOf('notFound', reasonOf(code, id, en)) }
}

export function stale(): { ok: false; error: Problem } {
  return {
    ok: false,
    error: problemOf(
      'stale',
      reasonOf(
        'stale',
        'Rekaman ini baru saja diubah orang lain. Isian Anda masih ada; muat ulang lalu periksa lagi.',
        'Someone has just changed this record. Your entries are kept; reload and check again.',
      ),
    ),
  }
}
