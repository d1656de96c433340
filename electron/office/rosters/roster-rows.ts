// electron/office/rosters: lists from agencies: read, dry run, commit as a batch, undo.
import type { Batch } from '../../../shared/rosters/batch.ts'
import type { Mapping } from '../../../shared/rosters/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql, type Sql } from '../db/sql.ts'

export type StoredBatch = Omit<Batch, 'undo'>
type Row = {
  id: string
  agency_id: string | null
  agency_name: string | null
  file_name: string
  at: string
  by_name: string
  state: Batch['state']
  workers: number
  contracts: number
  refused: number
  version: number
}

export function readBatch(db: ReadDb, id: string): StoredBatch | undefined {
  return batches(db, sql`WHERE b.id = ${id}`)[0]
}

/** A page, newest first, before the given time and id. */
export function batchesPage(db: ReadDb, before: { at: string; id: string }, limit: number): StoredBatch[] {
  return batches(
    db,
    sql`WHERE (b.at, b.id) < (${before.at}, ${before.id}) ORDER BY b.at DESC, b.id DESC LIMIT ${limit}`,
  )
}

export function insertBatch(
  db: WriteDb,
  batch: StoredBatch,
  more: { officerId: string; fileHash: string; report: unknown },
): void {
  const b = batch
  run(
    db,
    sql`INSERT INTO batches (id, agency_id, file_name, file_hash, at, officer_id, state, workers, contracts, refused, report, version)
        VALUES (${b.id}, ${b.agencyId}, ${b.fileName}, ${more.fileHash}, ${b.at}, ${more.officerId}, ${b.state}, ${b.workers}, ${b.contracts},
          ${b.refused}, ${JSON.stringify(more.report)}, ${b.version})`,
  )
}

/** Marks a batch undone. Rows changed: 0 when someone else was faster. */
export function markUndone(db: WriteDb, id: string, expectedVersion: number): number {
  return run(
    db,
    sql`UPDATE batches SET state = 'undone', report = '{}', version = version + 1 WHERE id = ${id} AND version = ${expectedVersion}`,
  )
}

/** The mapping last used for an agency's lists, with the headings it was made for. */
export function rememberedMapping(db: ReadDb, agencyId: string): { mapping: Mapping; headings: string[] } | undefined {
  const row = first<{ mapping: string; headings: string }>(
    db,
    sql`SELECT mapping, headings FROM remembered_mappings WHERE agency_id = ${agencyId}`,
  )
  return row && { mapping: JSON.parse(row.mapping) as Mapping, headings: JSON.parse(row.headings) as string[] }
}

export function rememberMapping(db: WriteDb, agencyId: string, mapping: Mapping, headings: string[]): void {
  run(
    db,
    sql`INSERT INTO remembered_mappings (agency_id, mapping, headings) VALUES (${agencyId}, ${JSON.stringify(mapping)}, ${JSON.stringify(headings)})
        ON CONFLICT (agency_id) DO UPDATE SET mapping = excluded.mapping, headings = excluded.headings`,
  )
}

function batches(db: ReadDb, rest: Sql): StoredBatch[] {
  return all<Row>(
    db,
    sql`SELECT b.*, a.name AS agency_name, o.name AS by_name FROM batches b LEFT JOIN partners a ON a.id = b.agency_id
        JOIN officers o ON o.id = b.officer_id ${rest}`,
  ).map((row) => ({
    id: row.id,
    ...(row.agency_id ? { agencyId: row.agency_id } : {}),
    agencyName: row.agency_name ?? '',
    fileName: row.file_name,
    at: row.at,
    by: row.by_name,
    state: row.state,
    workers: row.workers,
    contracts: row.contracts,
    refused: row.refused,
    version: row.version,
  }))
}
