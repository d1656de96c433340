import { createHash } from 'node:crypto'
import { problemOf, reasonOf, type Problem } from '../../../shared/core/problem.ts'
import type { NewFact } from '../../../shared/core/fact.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { appendAudit, type AuditSubject } from '../audit/audit-rows.ts'
import { appendFacts } from '../packages/fact-rows.ts'
import type { ReadDb, WriteDb } from './open.ts'
import { first, run, sql } from './sql.ts'

/** What a change leaves behind: its answer, the record it is about, and the facts headquarters must learn (say `[]` when there are none). */
export type Written<T> = { value: T; subject: AuditSubject | null; facts: NewFact[] }

export type WriteRequest = { requestId: string; channel: string; officerId: string; inputDigest: string; at: string }

/**
 * The only way to change rows: BEGIN IMMEDIATE → same request id seen before? its stored answer → rows → audit entry chained to the last →
 * facts with the next sequence → COMMIT. A refusal or a thrown error leaves nothing behind.
 */
export function transact<T>(db: ReadDb, request: WriteRequest, change: (db: WriteDb) => Result<Written<T>>): Result<T> {
  const writeDb = db as WriteDb
  const refusal: { error?: Problem } = {}
  try {
    return writeDb
      .transaction((): Result<T> => {
        const seen = storedAnswer<T>(writeDb, request)
        if (seen) return seen
        const outcome = change(writeDb)
        if (!outcome.ok) {
          refusal.error = outcome.error
          throw rollback
        }
        const { value, subject, facts } = outcome.value
        appendAudit(writeDb, { at: request.at, officerId: request.officerId, action: request.channel, subject })
        appendFacts(writeDb, request.at, facts)
        storeAnswer(writeDb, request, value)
        return ok(value)
      })
      .immediate()
  } catch (error) {
    if (refusal.error) return fail(refusal.error)
    throw error
  }
}

/**
 * SHA-256 of what a caller asked for, to tell a repeated request from another one under the same id. SECURITY: without passwords and recovery
 * codes; the digest is stored, and such a quick hash of a password would be guessed in no time.
 */
export function digestOf(input: unknown): string {
  const text = JSON.stringify(input, (key, value: unknown) => {
    if (secrets.has(key)) return undefined
    return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
  })
  return createHash('sha256').update(text).digest('hex')
}

/** Requests of before are not repeated any more; their stored answers hold records of people and would only grow. */
export function forgetRequests(db: WriteDb, before: string): void {
  run(db, sql`DELETE FROM requests WHERE at < ${before}`)
}

const secrets = new Set(['password', 'newPassword', 'recoveryCode'])
const rollback = new Error('rolled back')

function storedAnswer<T>(db: WriteDb, request: WriteRequest): Result<T> | undefined {
  const row = first<{ channel: string; officer_id: string; input_digest: string; answer: string }>(
    db,
    sql`SELECT channel, officer_id, input_digest, answer FROM requests WHERE request_id = ${request.requestId}`,
  )
  if (!row) return undefined
  const same =
    row.channel === request.channel && row.officer_id === request.officerId && row.input_digest === request.inputDigest
  if (!same) return fail(otherRequest)
  return ok(JSON.parse(row.answer) as T)
}

function storeAnswer(db: WriteDb, request: WriteRequest, value: unknown): void {
  run(
    db,
    sql`INSERT INTO requests (request_id, channel, input_digest, officer_id, at, answer)
        VALUES (${request.requestId}, ${request.channel}, ${request.inputDigest}, ${request.officerId}, ${request.at}, ${JSON.stringify(value ?? null)})`,
  )
}

const otherRequest = problemOf(
  'conflict',
  reasonOf(
    'request.reused',
    'Nomor permintaan ini sudah dipakai untuk tindakan lain. Tidak ada yang diubah; ulangi tindakan dari layar.',
    'This request number was used for another action. Nothing was changed; repeat the action from the screen.',
  ),
)
