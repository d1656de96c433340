import type { Reason } from '../../../shared/core/problem.ts'
import { noPrevious } from '../../../shared/packages/manifest.ts'
import { missingRanges, type Range } from '../../../shared/packages/ranges.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'
import { emptyState, type TableState } from './state-digest.ts'

/** A series of packages: whose, of which life of that database, and which. */
export type StreamKey = { sender: string; incarnation: string; stream: string }

export type StreamRow = StreamKey & {
  appliedUpTo: number
  head: string
  factsUpTo: number
  state: TableState
  missing: Range[]
  acknowledgedUpTo: number
  frozen: boolean
  /** When it last moved; undefined before the first package. */
  at: string | undefined
}

type Row = StreamKey & {
  applied_up_to: number
  head: string
  facts_up_to: number
  state: string
  missing: string
  acknowledged_up_to: number
  frozen: number
  at: string
}

/** Where a stream stands; one that never was stands at its beginning. */
export function readStream(db: ReadDb, { sender, incarnation, stream }: StreamKey): StreamRow {
  const row = first<Row>(
    db,
    sql`SELECT * FROM streams WHERE sender = ${sender} AND incarnation = ${incarnation} AND stream = ${stream}`,
  )
  if (!row) {
    const start = { appliedUpTo: 0, head: noPrevious, factsUpTo: 0, missing: [], acknowledgedUpTo: 0, frozen: false }
    return { sender, incarnation, stream, ...start, state: emptyState, at: undefined }
  }
  return {
    sender,
    incarnation,
    stream,
    appliedUpTo: row.applied_up_to,
    head: row.head,
    factsUpTo: row.facts_up_to,
    state: JSON.parse(row.state) as TableState,
    missing: JSON.parse(row.missing) as Range[],
    acknowledgedUpTo: row.acknowledged_up_to,
    frozen: row.frozen === 1,
    at: row.at,
  }
}

export function saveStream(db: WriteDb, s: Omit<StreamRow, 'at'>, at: string): void {
  const [state, missing] = [JSON.stringify(s.state), JSON.stringify(s.missing)]
  run(
    db,
    sql`INSERT INTO streams (sender, incarnation, stream, applied_up_to, head, facts_up_to, state, missing, acknowledged_up_to, frozen, at)
        VALUES (${s.sender}, ${s.incarnation}, ${s.stream}, ${s.appliedUpTo}, ${s.head}, ${s.factsUpTo}, ${state}, ${missing},
          ${s.acknowledgedUpTo}, ${s.frozen}, ${at})
        ON CONFLICT DO UPDATE SET applied_up_to = excluded.applied_up_to, head = excluded.head, facts_up_to = excluded.facts_up_to,
          state = excluded.state, missing = excluded.missing, acknowledged_up_to = excluded.acknowledged_up_to, frozen = excluded.frozen,
          at = excluded.at`,
  )
}

/** Packages of a stream that came before their turn, in order. */
export function parkedPackages(
  db: ReadDb,
  { sender, incarnation, stream }: StreamKey,
): { sequence: number; manifestHash: string }[] {
  return all(
    db,
    sql`SELECT sequence, manifest_hash AS manifestHash FROM packages WHERE direction = 'in' AND sender = ${sender}
          AND incarnation = ${incarnation} AND stream = ${stream} AND state = 'parked' ORDER BY sequence`,
  )
}

/** What is missing of a stream below the packages that are parked. */
export function missingOf(db: ReadDb, key: StreamKey, appliedUpTo: number): Range[] {
  return missingRanges(
    appliedUpTo,
    parkedPackages(db, key).map((one) => one.sequence),
  )
}

/** Counts anew what is missing, after a package was parked or set aside. */
export function noteMissing(db: WriteDb, key: StreamKey, at: string): void {
  const stream = readStream(db, key)
  saveStream(db, { ...stream, missing: missingOf(db, key, stream.appliedUpTo) }, at)
}

/** Hash of the applied or parked package of a sequence, and the one applied if both were there. */
export function heldHash(db: ReadDb, { sender, incarnation, stream }: StreamKey, sequence: number): string | undefined {
  const row = first<{ manifestHash: string }>(
    db,
    sql`SELECT manifest_hash AS manifestHash FROM packages WHERE direction = 'in' AND sender = ${sender} AND incarnation = ${incarnation}
          AND stream = ${stream} AND sequence = ${sequence} AND state IN ('applied', 'parked') ORDER BY state LIMIT 1`,
  )
  return row?.manifestHash
}

/** Packages of a stream that were set aside (a fork, a gap in the facts), the last first, with the newest reasons. */
export function quarantinedPackages(
  db: ReadDb,
  { sender, incarnation, stream }: StreamKey,
  limit: number,
): { sequence: number; manifestHash: string; reasons: Reason[] }[] {
  return all<{ sequence: number; manifestHash: string; reasons: string }>(
    db,
    sql`SELECT sequence, manifest_hash AS manifestHash,
          (SELECT reasons FROM package_events WHERE package = packages.number ORDER BY number DESC LIMIT 1) AS reasons
        FROM packages WHERE direction = 'in' AND sender = ${sender} AND incarnation = ${incarnation} AND stream = ${stream}
          AND state = 'quarantined' ORDER BY sequence DESC LIMIT ${limit}`,
  ).map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as Reason[] }))
}

/** The applied package a received fact came in. */
export function packageOfFact(
  db: ReadDb,
  { sender, incarnation, stream }: StreamKey,
  fact: number,
): { sequence: number; manifestHash: string } | undefined {
  return first(
    db,
    sql`SELECT sequence, manifest_hash AS manifestHash FROM packages WHERE direction = 'in' AND sender = ${sender}
          AND incarnation = ${incarnation} AND stream = ${stream} AND state = 'applied' AND last_fact >= ${fact} ORDER BY sequence LIMIT 1`,
  )
}
