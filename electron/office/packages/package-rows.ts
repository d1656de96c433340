import type { Reason } from '../../../shared/core/problem.ts'
import { packageMoves } from '../../../shared/packages/rules.ts'
import type { PackageRow, PackageState } from '../../../shared/packages/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'

/** A package at this end. `manifest` is the signed text; while it is being built, the head that will be in it. */
export type StoredPackage = Omit<PackageRow, 'timeline'> & {
  number: number
  incarnation: string
  stream: string
  firstFact: number | null
  lastFact: number | null
  manifest: string
}

type Row = {
  number: number
  manifest_hash: string
  direction: PackageRow['direction']
  kind: PackageRow['kind']
  sender: string
  incarnation: string
  recipient: string
  stream: string
  sequence: number
  first_fact: number | null
  last_fact: number | null
  facts: number
  bytes: number
  file_name: string
  manifest: string
  state: PackageState
  at: string
}

/** Adds a package with the first line of its timeline; answers its number. */
export function insertPackage(
  db: WriteDb,
  given: Omit<StoredPackage, 'number'>,
  reasons: readonly Reason[] = [],
): number {
  const p = given
  run(
    db,
    sql`INSERT INTO packages (manifest_hash, direction, kind, sender, incarnation, recipient, stream, sequence, first_fact, last_fact,
          facts, bytes, file_name, manifest, state, at)
        VALUES (${p.manifestHash}, ${p.direction}, ${p.kind}, ${p.sender}, ${p.incarnation}, ${p.recipient}, ${p.stream}, ${p.sequence},
          ${p.firstFact}, ${p.lastFact}, ${p.facts}, ${p.bytes}, ${p.fileName}, ${p.manifest}, ${p.state}, ${p.at})`,
  )
  const number = packageByHash(db, p.manifestHash)?.number
  if (number === undefined) throw new Error('package row is gone')
  addEvent(db, number, p.state, p.at, reasons)
  return number
}

/** The next state, with a line in the timeline. A move the table of states does not know is a bug. */
export function movePackage(
  db: WriteDb,
  number: number,
  state: PackageState,
  at: string,
  reasons: readonly Reason[] = [],
): void {
  const from = packageByNumber(db, number)?.state
  if (!from || !packageMoves[from].includes(state)) throw new Error(`no package goes from ${from} to ${state}`)
  run(db, sql`UPDATE packages SET state = ${state} WHERE number = ${number}`)
  addEvent(db, number, state, at, reasons)
}

/** A line in the timeline that does not change the state. */
export function notePackage(
  db: WriteDb,
  number: number,
  state: PackageState,
  at: string,
  reasons: readonly Reason[],
): void {
  addEvent(db, number, state, at, reasons)
}

/** What a package became when its segments were known; its state moves apart. */
export function fillPackage(
  db: WriteDb,
  number: number,
  { manifestHash, manifest, bytes }: Pick<StoredPackage, 'manifestHash' | 'manifest' | 'bytes'>,
): void {
  run(
    db,
    sql`UPDATE packages SET manifest_hash = ${manifestHash}, manifest = ${manifest}, bytes = ${bytes} WHERE number = ${number} AND state = 'building'`,
  )
}

export function packageByNumber(db: ReadDb, number: number): StoredPackage | undefined {
  return stored(first<Row>(db, sql`SELECT * FROM packages WHERE number = ${number}`))
}

export function packageByHash(db: ReadDb, manifestHash: string): StoredPackage | undefined {
  return stored(first<Row>(db, sql`SELECT * FROM packages WHERE manifest_hash = ${manifestHash}`))
}

/** A series of packages this office gives out. Receipts are counted for each post, so the recipient belongs to it. */
export type OwnSeries = { recipient: string; incarnation: string; stream: string }

export function lastGivenOut(db: ReadDb, { recipient, incarnation, stream }: OwnSeries): StoredPackage | undefined {
  return stored(
    first<Row>(
      db,
      sql`SELECT * FROM packages WHERE direction = 'out' AND recipient = ${recipient} AND incarnation = ${incarnation} AND stream = ${stream}
          ORDER BY sequence DESC LIMIT 1`,
    ),
  )
}

/** Packages `from`…`to` of an own series, in order. */
export function givenOut(
  db: ReadDb,
  { recipient, incarnation, stream }: OwnSeries,
  from: number,
  to: number,
): StoredPackage[] {
  return all<Row>(
    db,
    sql`SELECT * FROM packages WHERE direction = 'out' AND recipient = ${recipient} AND incarnation = ${incarnation} AND stream = ${stream}
          AND sequence BETWEEN ${from} AND ${to} ORDER BY sequence`,
  ).flatMap((row) => stored(row) ?? [])
}

/** Data packages handed to the outbox that headquarters has not confirmed as applied. */
export function countOnTheWay(db: ReadDb): number {
  const row = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM packages WHERE direction = 'out' AND kind = 'data' AND state NOT IN ('building', 'applied')`,
  )
  return row?.count ?? 0
}

/** Newest first, below `before`. */
export function packagesPage(db: ReadDb, before: number, limit: number): (PackageRow & { number: number })[] {
  const rows = all<Row>(db, sql`SELECT * FROM packages WHERE number < ${before} ORDER BY number DESC LIMIT ${limit}`)
  return rows.map((row) => withTimeline(db, stored(row) as StoredPackage))
}

/** A package as windows see it. */
export function withTimeline(db: ReadDb, { number, ...found }: StoredPackage): PackageRow & { number: number } {
  const { incarnation: _, stream: _stream, firstFact: _first, lastFact: _last, manifest: _manifest, ...shown } = found
  const events = all<{ state: PackageState; at: string; reasons: string }>(
    db,
    sql`SELECT state, at, reasons FROM package_events WHERE package = ${number} ORDER BY number`,
  )
  const timeline = events.map(({ state, at, reasons }) => ({ state, at, reasons: JSON.parse(reasons) as Reason[] }))
  return { number, ...shown, timeline }
}

function addEvent(db: WriteDb, number: number, state: PackageState, at: string, reasons: readonly Reason[]): void {
  run(
    db,
    sql`INSERT INTO package_events (package, number, state, at, reasons)
        SELECT ${number}, count(*) + 1, ${state}, ${at}, ${JSON.stringify(reasons)} FROM package_events WHERE package = ${number}`,
  )
}

function stored(row: Row | undefined): StoredPackage | undefined {
  if (!row) return undefined
  const { manifest_hash, first_fact, last_fact, file_name, ...same } = row
  return { ...same, manifestHash: manifest_hash, firstFact: first_fact, lastFact: last_fact, fileName: file_name }
}
