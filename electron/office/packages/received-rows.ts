import type { Fact } from '../../../shared/core/fact.ts'
import type { Reason } from '../../../shared/core/problem.ts'
import type { Described } from '../../../shared/packages/received-records.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'
import type { RecordState } from './state-digest.ts'

/** A post's database, in one of its lives. */
export type Origin = { sender: string; incarnation: string }

/** Keeps a fact as it came; with reasons when it is set aside. */
export function insertReceivedFact(
  db: WriteDb,
  { sender, incarnation }: Origin,
  fact: Fact,
  quarantined?: readonly Reason[],
): void {
  run(
    db,
    sql`INSERT INTO received_facts (sender, incarnation, sequence, at, type, version, subject_kind, subject_id, body, quarantined)
        VALUES (${sender}, ${incarnation}, ${fact.sequence}, ${fact.at}, ${fact.type}, ${fact.version}, ${fact.subject.kind}, ${fact.subject.id},
          ${JSON.stringify(fact.body)}, ${quarantined && JSON.stringify(quarantined)})`,
  )
}

/** The newest fact this life of the post's database has told about a record. */
export function receivedRecord(
  db: ReadDb,
  { sender, incarnation }: Origin,
  subject: Fact['subject'],
): RecordState | undefined {
  return first(
    db,
    sql`SELECT r.subject_kind AS kind, r.subject_id AS id, f.sequence, f.type, f.version, f.body
        FROM received_records AS r JOIN received_facts AS f
          ON f.sender = r.sender AND f.incarnation = r.incarnation AND f.sequence = r.sequence
        WHERE r.sender = ${sender} AND r.subject_kind = ${subject.kind} AND r.subject_id = ${subject.id} AND r.incarnation = ${incarnation}`,
  )
}

/** The record's newest state; its row gets a new number and so comes first in lists. */
export function replaceReceivedRecord(
  db: WriteDb,
  { sender, incarnation }: Origin,
  fact: Fact,
  { title, detail }: Described,
): void {
  const { kind, id } = fact.subject
  run(db, sql`DELETE FROM received_records WHERE sender = ${sender} AND subject_kind = ${kind} AND subject_id = ${id}`)
  run(
    db,
    sql`INSERT INTO received_records (sender, subject_kind, subject_id, incarnation, sequence, type, title, detail)
        VALUES (${sender}, ${kind}, ${id}, ${incarnation}, ${fact.sequence}, ${fact.type}, ${title}, ${detail})`,
  )
}

/** Facts that were set aside, newest first. */
export function quarantinedFacts(
  db: ReadDb,
  { sender, incarnation }: Origin,
  limit: number,
): { sequence: number; reasons: Reason[] }[] {
  return all<{ sequence: number; quarantined: string }>(
    db,
    sql`SELECT sequence, quarantined FROM received_facts WHERE sender = ${sender} AND incarnation = ${incarnation} AND quarantined IS NOT NULL
        ORDER BY sequence DESC LIMIT ${limit}`,
  ).map(({ sequence, quarantined }) => ({ sequence, reasons: JSON.parse(quarantined) as Reason[] }))
}

export type RecordRow = {
  number: number
  post: string
  kind: string
  subjectId: string
  type: string
  title: string
  detail: string
  sequence: number
}

/** Received records, the last changed first, below number `before`. */
export function recordsPage(
  db: ReadDb,
  filter: { post?: string; text?: string; before: number; limit: number },
): RecordRow[] {
  const { post, text, before, limit } = filter
  const columns = sql`r.number, r.sender AS post, r.subject_kind AS kind, r.subject_id AS subjectId, r.type, r.title, r.detail, r.sequence`
  const ofPost = post === undefined ? sql`` : sql`AND r.sender = ${post}`
  const page = sql`AND r.number < ${before} ORDER BY r.number DESC LIMIT ${limit}`
  if (text === undefined) {
    const where = post === undefined ? sql`WHERE TRUE` : sql`WHERE r.sender = ${post}`
    return all(db, sql`SELECT ${columns} FROM received_records AS r ${where} ${page}`)
  }
  if ([...text].length < trigram) {
    const end = `${text}\u{10ffff}`
    return all(
      db,
      sql`SELECT ${columns} FROM received_records AS r WHERE r.title >= ${text} COLLATE NOCASE AND r.title < ${end} COLLATE NOCASE ${ofPost} ${page}`,
    )
  }
  const phrase = `"${text.replaceAll('"', '""')}"`
  return all(
    db,
    sql`SELECT ${columns} FROM received_index AS i CROSS JOIN received_records AS r ON r.number = i.rowid
        WHERE i.received_index MATCH ${phrase} ${ofPost} AND i.rowid < ${before} ORDER BY i.rowid DESC LIMIT ${limit}`,
  )
}

/** The index knows pieces of three characters; shorter texts (a name of one Chinese character) are taken as the beginning of a title. */
const trigram = 3
