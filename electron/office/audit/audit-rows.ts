// electron/office/audit: the append-only log; each entry carries the hash of the one before.
import { createHash } from 'node:crypto'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, each, first, run, sql } from '../db/sql.ts'

export type AuditSubject = { kind: string; id: string }
export type NewAuditEntry = { at: string; officerId: string; action: string; subject: AuditSubject | null }
export type AuditRow = {
  index_: number
  at: string
  officer_id: string
  action: string
  subject_kind: string | null
  subject_id: string | null
  previous: string
  hash: string
}

const firstPrevious = '0'.repeat(64)

/** The newest entry's index and hash; index 0 and zeros before the first. */
export function auditHead(db: ReadDb): { index: number; hash: string } {
  const row = first<{ index_: number; hash: string }>(
    db,
    sql`SELECT index_, hash FROM audit ORDER BY index_ DESC LIMIT 1`,
  )
  return row ? { index: row.index_, hash: row.hash } : { index: 0, hash: firstPrevious }
}

export function appendAudit(db: WriteDb, entry: NewAuditEntry): void {
  const head = auditHead(db)
  const row = {
    index_: head.index + 1,
    at: entry.at,
    officer_id: entry.officerId,
    action: entry.action,
    subject_kind: entry.subject?.kind ?? null,
    subject_id: entry.subject?.id ?? null,
    previous: head.hash,
  }
  run(
    db,
    sql`INSERT INTO audit (index_, at, officer_id, action, subject_kind, subject_id, previous, hash)
        VALUES (${row.index_}, ${row.at}, ${row.officer_id}, ${row.action}, ${row.subject_kind}, ${row.subject_id}, ${row.previous}, ${hashOf(row)})`,
  )
}

/** Walks the whole chain; `brokenAt` is the index of the first entry that is missing, moved or changed. */
export function verifyAudit(db: ReadDb): { entries: number; brokenAt: number | null; head: string } {
  let previous = firstPrevious
  let index = 0
  for (const row of each<AuditRow>(db, sql`SELECT * FROM audit ORDER BY index_`)) {
    index += 1
    if (row.index_ !== index || row.previous !== previous || row.hash !== hashOf(row)) {
      return { entries: index, brokenAt: index, head: previous }
    }
    previous = row.hash
  }
  return { entries: index, brokenAt: null, head: previous }
}

export type AuditListRow = AuditRow & { officer: string }

/** A page of entries, newest first, before `before`. */
export function auditPage(
  db: ReadDb,
  filter: { subjectId?: string; officerId?: string; before: number; limit: number },
): AuditListRow[] {
  const { subjectId, officerId } = filter
  const ofSubject = subjectId ? sql`subject_id = ${subjectId} AND` : sql``
  const ofOfficer = officerId ? sql`officer_id = ${officerId} AND` : sql``
  return all(
    db,
    sql`SELECT audit.*, coalesce(officers.name, '') AS officer FROM audit LEFT JOIN officers ON officers.id = audit.officer_id
        WHERE ${ofSubject} ${ofOfficer} index_ < ${filter.before} ORDER BY index_ DESC LIMIT ${filter.limit}`,
  )
}

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const bytes = JSON.stringify([
    row.index_,
    row.at,
    row.officer_id,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.previous,
  ])
  return createHash('sha256').update(bytes).digest('hex')
}
