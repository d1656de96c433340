// electron/office/workers: migrant workers: registered, corrected, found.
import type { Worker } from '../../../shared/workers/schema.ts'
import { nameKey } from '../../../shared/workers/identity.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'
import { indexForSearch, removeFromSearch } from '../search/search-rows.ts'

type Row = {
  id: string
  name: string
  sex: Worker['sex']
  birth_date: string
  birth_place: string
  nationality: string
  nik: string
  passport_number: string
  passport_expires: string
  address: string
  regency: string
  province: string
  phone: string
  national_worker_id: string
  note: string
  created_at: string
  changed_at: string
  version: number
}

export function readWorker(db: ReadDb, id: string): Worker | undefined {
  const row = first<Row>(db, sql`SELECT * FROM workers WHERE id = ${id}`)
  return row && workerOf(row)
}

export function workerByPassport(db: ReadDb, nationality: string, passportNumber: string): Worker | undefined {
  const row = first<Row>(
    db,
    sql`SELECT * FROM workers WHERE nationality = ${nationality} AND passport_number = ${passportNumber}`,
  )
  return row && workerOf(row)
}

export function workerByNationalId(db: ReadDb, nationalWorkerId: string): Worker | undefined {
  const row = first<Row>(
    db,
    sql`SELECT * FROM workers WHERE national_worker_id = ${nationalWorkerId} AND national_worker_id <> ''`,
  )
  return row && workerOf(row)
}

/** A page, newest first, before the given time and id. */
export function workersPage(db: ReadDb, before: { createdAt: string; id: string }, limit: number): Worker[] {
  return all<Row>(
    db,
    sql`SELECT * FROM workers WHERE (created_at, id) < (${before.createdAt}, ${before.id}) ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
  ).map(workerOf)
}

export function insertWorker(db: WriteDb, w: Worker, batchId?: string): void {
  run(
    db,
    sql`INSERT INTO workers (id, name, sex, birth_date, birth_place, nationality, nik, passport_number, passport_expires, address, regency,
          province, phone, national_worker_id, note, batch_id, created_at, changed_at, version)
        VALUES (${w.id}, ${w.name}, ${w.sex}, ${w.birthDate}, ${w.birthPlace}, ${w.nationality}, ${w.nik}, ${w.passportNumber},
          ${w.passportExpires}, ${w.address}, ${w.regency}, ${w.province}, ${w.phone}, ${w.nationalWorkerId}, ${w.note}, ${batchId},
          ${w.createdAt}, ${w.changedAt}, ${w.version})`,
  )
  index(db, w)
}

/** Rows changed: 0 when someone else was faster. */
export function updateWorker(db: WriteDb, w: Worker, expectedVersion: number): number {
  const changes = run(
    db,
    sql`UPDATE workers SET name = ${w.name}, sex = ${w.sex}, birth_date = ${w.birthDate}, birth_place = ${w.birthPlace},
          nationality = ${w.nationality}, nik = ${w.nik}, passport_number = ${w.passportNumber}, passport_expires = ${w.passportExpires},
          address = ${w.address}, regency = ${w.regency}, province = ${w.province}, phone = ${w.phone},
          national_worker_id = ${w.nationalWorkerId}, note = ${w.note}, changed_at = ${w.changedAt}, version = ${w.version}
        WHERE id = ${w.id} AND version = ${expectedVersion}`,
  )
  if (changes > 0) index(db, w)
  return changes
}

/** Workers a batch brought in that nobody has changed and no contract names any more. */
export function unusedWorkersOfBatch(db: ReadDb, batchId: string): Worker[] {
  return all<Row>(
    db,
    sql`SELECT * FROM workers WHERE batch_id = ${batchId} AND version = 1
          AND NOT EXISTS (SELECT 1 FROM contracts WHERE worker_id = workers.id)`,
  ).map(workerOf)
}

export function deleteWorker(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM workers WHERE id = ${id}`)
  removeFromSearch(db, id)
}

function index(db: WriteDb, w: Worker): void {
  indexForSearch(db, {
    kind: 'worker',
    id: w.id,
    title: w.name,
    detail: [w.passportNumber, w.birthDate.slice(0, 4), w.regency].filter(Boolean).join(' · '),
    // The name's key lets an old spelling find the new one.
    text: [w.name, nameKey(w.name), w.passportNumber, w.nik, w.phone, w.nationalWorkerId],
  })
}

function workerOf(row: Row): Worker {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    nationality: row.nationality,
    nik: row.nik,
    passportNumber: row.passport_number,
    passportExpires: row.passport_expires,
    address: row.address,
    regency: row.regency,
    province: row.province,
    phone: row.phone,
    nationalWorkerId: row.national_worker_id,
    note: row.note,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
  }
}
