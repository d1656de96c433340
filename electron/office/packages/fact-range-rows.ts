import type { Fact } from '../../../shared/core/fact.ts'
import type { ReadDb } from '../db/open.ts'
import { first, sql } from '../db/sql.ts'

/** The fact before this one about the same record. */
export function factBefore(db: ReadDb, { sequence, subject }: Fact): Fact | undefined {
  const row = first<{ sequence: number; at: string; type: string; version: number; body: string }>(
    db,
    sql`SELECT sequence, at, type, version, body FROM facts
        WHERE subject_kind = ${subject.kind} AND subject_id = ${subject.id} AND sequence < ${sequence} ORDER BY sequence DESC LIMIT 1`,
  )
  return row && { ...row, subject, body: JSON.parse(row.body) as Fact['body'] }
}

/**
 * The last fact of a package that begins with `from`: at most `rows` facts whose bodies together stay below `bytes` (the first always
 * fits). 0 when there is no fact to send.
 */
export function lastThatFits(db: ReadDb, from: number, { rows, bytes }: { rows: number; bytes: number }): number {
  const row = first<{ last: number | null }>(
    db,
    sql`SELECT max(sequence) AS last FROM (
          SELECT sequence, sum(octet_length(body)) OVER (ORDER BY sequence) AS size
          FROM facts WHERE sequence >= ${from} ORDER BY sequence LIMIT ${rows})
        WHERE size <= ${bytes} OR sequence = ${from}`,
  )
  return row?.last ?? 0
}
