// electron/office/office: the office's own record, its first run and its settings.
import { office, type Office, type OfficeSettings } from '../../../shared/office/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { first, run, sql } from '../db/sql.ts'

type Row = {
  id: string
  kind: Office['kind']
  code: string
  incarnation: string
  demo: number
  created_at: string
  settings: string
  version: number
}

export function readOffice(db: ReadDb): Office {
  const row = first<Row>(db, sql`SELECT * FROM office WHERE one = 1`)
  if (!row) throw new Error('this database holds no office')
  return office.parse({
    id: row.id,
    kind: row.kind,
    code: row.code,
    incarnation: row.incarnation,
    demo: row.demo === 1,
    createdAt: row.created_at,
    settings: JSON.parse(row.settings) as unknown,
    version: row.version,
  })
}

export function insertOffice(db: WriteDb, office: Office): void {
  run(
    db,
    sql`INSERT INTO office (one, id, kind, code, incarnation, demo, created_at, settings, version)
        VALUES (1, ${office.id}, ${office.kind}, ${office.code}, ${office.incarnation}, ${office.demo}, ${office.createdAt}, ${JSON.stringify(office.settings)}, ${office.version})`,
  )
}

/** Rows changed: 0 when someone else was faster. */
export function updateSettings(db: WriteDb, settings: OfficeSettings, expectedVersion: number): number {
  return run(
    db,
    sql`UPDATE office SET settings = ${JSON.stringify(settings)}, version = version + 1 WHERE one = 1 AND version = ${expectedVersion}`,
  )
}

/** The next value of a counter, from 1; never given out twice. */
export function nextNumber(db: WriteDb, name: string): number {
  const row = first<{ value: number }>(
    db,
    sql`INSERT INTO counters VALUES (${name}, 1) ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value`,
  )
  if (!row) throw new Error('counter gave no number')
  return row.value
}

/** How many records of a kind there are; by state, from the tallies. */
export function tally(db: ReadDb, kind: string, states: readonly string[]): number {
  let total = 0
  for (const state of states) {
    total +=
      first<{ records: number }>(db, sql`SELECT records FROM tallies WHERE kind = ${kind} AND state = ${state}`)
        ?.records ?? 0
  }
  return total
}
