// electron/office/packages: facts on their way to headquarters, and headquarters' side of the exchange.
import type { Fact, NewFact } from '../../../shared/core/fact.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'

type FactRow = {
  sequence: number
  at: string
  type: string
  version: number
  subject_kind: string
  subject_id: string
  body: string
}

/** The newest fact's sequence; 0 when there is none. */
export function lastFact(db: ReadDb): number {
  return first<{ last: number | null }>(db, sql`SELECT max(sequence) AS last FROM facts`)?.last ?? 0
}

/** Appends facts with the next gapless sequence; only inside a write transaction. */
export function appendFacts(db: WriteDb, at: string, facts: readonly NewFact[]): void {
  let sequence = facts.length === 0 ? 0 : lastFact(db)
  for (const fact of facts) {
    sequence += 1
    run(
      db,
      sql`INSERT INTO facts (sequence, at, type, version, subject_kind, subject_id, body)
          VALUES (${sequence}, ${at}, ${fact.type}, ${fact.version}, ${fact.subject.kind}, ${fact.subject.id}, ${JSON.stringify(fact.body)})`,
    )
  }
}

/** Facts `from`…`to`, both included, in order. */
export function factsBetween(db: ReadDb, from: number, to: number): Fact[] {
  return all<FactRow>(db, sql`SELECT * FROM facts WHERE sequence BETWEEN ${from} AND ${to} ORDER BY sequence`).map(
    (row) => ({
      sequence: row.sequence,
      at: row.at,
      type: row.type,
      version: row.version,
      subject: { kind: row.subject_kind, id: row.subject_id },
      body: JSON.parse(row.body) as Record<string, unknown>,
    }),
  )
}
