// shared/packages: what a post and headquarters exchange by file: cards, packages, receipts and their life.
import { z } from 'zod'
import { id, instant, line, sha256 } from '../core/fields.ts'
import { reason } from '../core/problem.ts'
import { officeCode, officeKind } from '../office/schema.ts'

/** Public half of an office's keys, handed over once on a card and confirmed by voice with the fingerprint. */
export const officeCard = z.strictObject({
  format: z.literal('attache-desk-card/1'),
  kind: officeKind,
  code: officeCode,
  name: line(120),
  incarnation: id,
  /** Ed25519 signing key: 32 bytes in lower-case hex, and its minisign key id (16 hex digits). */
  signingKey: z.string().regex(/^[0-9a-f]{64}$/),
  keyId: z.string().regex(/^[0-9A-F]{16}$/),
  /** age recipient, `age1pq…` (hybrid) or `age1…` (X25519). */
  recipient: z.string().regex(/^age1[a-z0-9]{20,4000}$/),
  issuedAt: instant,
})
export type OfficeCard = z.infer<typeof officeCard>

/** Someone else's card as this office keeps it. */
export const peer = z.strictObject({
  code: officeCode,
  kind: officeKind,
  name: z.string(),
  incarnation: id,
  keyId: z.string(),
  /** Eight groups of five digits to compare by voice. */
  fingerprint: z.string(),
  confirmedAt: instant.optional(),
  addedAt: instant,
  /** At headquarters: the last package of this post that is applied, and what is missing after it. */
  appliedUpTo: z.int(),
  missing: z.string().optional(),
  /** Two different packages of one number have come (a fork): nothing of this office is taken until it is cleared up by telephone. */
  frozen: z.boolean(),
  records: z.int(),
})
export type Peer = z.infer<typeof peer>

/** `sealed` on disk and verified · `handedOver` taken from the outbox · `received`/`applied` receipt is here · `quarantined` refused with a reason. */
export const packageState = z.enum(['building', 'sealed', 'handedOver', 'received', 'applied', 'parked', 'quarantined'])
export type PackageState = z.infer<typeof packageState>

export const packageRow = z.strictObject({
  /** Manifest hash: the identity of a package together with sender and sequence. */
  manifestHash: sha256,
  direction: z.enum(['out', 'in']),
  kind: z.enum(['data', 'ack', 'reference', 'snapshot', 'keys']),
  sender: officeCode,
  recipient: officeCode,
  sequence: z.int(),
  facts: z.int(),
  bytes: z.int(),
  fileName: z.string(),
  state: packageState,
  at: instant,
  timeline: z.array(z.strictObject({ state: packageState, at: instant, reasons: z.array(reason) })),
})
export type PackageRow = z.infer<typeof packageRow>

/** What reading one file did. `again` is an honest repeat: nothing changed. */
export const imported = z.strictObject({
  outcome: z.enum(['applied', 'again', 'parked', 'receipt']),
  kind: z.enum(['data', 'ack']),
  sender: officeCode,
  sequence: z.int(),
  facts: z.int(),
  applied: z.int(),
  quarantined: z.array(z.strictObject({ sequence: z.int(), reasons: z.array(reason) })),
  messages: z.array(reason),
})
export type Imported = z.infer<typeof imported>
