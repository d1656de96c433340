// electron/office/session: officers and how they come in: unlock, confirm, recover, lock.
import type { Officer } from '../../../shared/session/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'

type Row = { id: string; name: string; role: Officer['role']; active: number; created_at: string; version: number }

export function listOfficers(db: ReadDb): Officer[] {
  return all<Row>(db, sql`SELECT * FROM officers ORDER BY name, id`).map(officerOf)
}

export function readOfficer(db: ReadDb, id: string): Officer | undefined {
  const row = first<Row>(db, sql`SELECT * FROM officers WHERE id = ${id}`)
  return row && officerOf(row)
}

export function insertOfficer(db: WriteDb, officer: Officer): void {
  run(
    db,
    sql`INSERT INTO officers (id, name, role, active, created_at, version)
        VALUES (${officer.id}, ${officer.name}, ${officer.role}, ${officer.active}, ${officer.createdAt}, ${officer.version})`,
  )
}

/** Rows changed: 0 when someone else was faster. */
export function updateOfficer(db: WriteDb, officer: Officer, expectedVersion: number): number {
  return run(
    db,
    sql`UPDATE officers SET role = ${officer.role}, active = ${officer.active}, version = ${officer.version}
        WHERE id = ${officer.id} AND version = ${expectedVersion}`,
  )
}

function officerOf(row: Row): Officer {
  const { id, name, role, version } = row
  return { id, name, role, active: row.active === 1, createdAt: row.created_at, version }
}
