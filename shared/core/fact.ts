import { z } from 'zod'
import { id, instant } from './fields.ts'

/**
 * Something that happened and must reach headquarters. `body` is the whole record after the change, so applying a fact twice or late is
 * harmless. Released bodies are frozen: a change of shape is a new `version` with a migrator in the same file.
 */
export const fact = z.object({
  /** Gapless per office and incarnation, from 1. */
  sequence: z.int().min(1),
  at: instant,
  /** Meaning, e.g. `contract.approved`. */
  type: z.string().min(1).max(80),
  version: z.int().min(1),
  /** The record the body belongs to. */
  subject: z.strictObject({ kind: z.string().min(1).max(40), id }),
  body: z.record(z.string(), z.unknown()),
})
export type Fact = z.infer<typeof fact>

/** A fact as a use case states it; sequence and time are given when it is written. */
export type NewFact = Pick<Fact, 'type' | 'version' | 'subject' | 'body'>
