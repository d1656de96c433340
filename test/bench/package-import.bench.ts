import { join } from 'node:path'
import { workerFact } from '../../electron/office/workers/worker-fact.ts'
import { openDatabase, type ReadDb, type WriteDb } from '../../electron/office/db/open.ts'
import { deriveKey } from '../../electron/office/keys/derive.ts'
import { appendFacts } from '../../electron/office/packages/fact-rows.ts'
import { workerFields as workerSchema } from '../../shared/workers/schema.ts'
import { workerFields } from '../fixtures.ts'
import { newPair, send } from '../packages/two-offices.ts'
import type { World } from '../world.ts'
import { databaseOf, timeOf } from './measure.ts'

export const name = 'package-import'
export const goal = { ratio: 4 }

const facts = 10_000
const rounds = 6

/**
 * Headquarters taking in a package of 10,000 facts (decrypting, verifying, checking each, merging, all in one transaction) against bare
 * prepared inserts of the same rows into a copy of its database in one FULL-sync transaction. In turns, package by package.
 */
export async function run(): Promise<{ ours: number[]; bare: number[] }> {
  const { post, headquarters } = await newPair()
  const copy = copyOf(headquarters)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    fill(post)
    const { file } = await send(post)
    ours.push(await timeOf(() => headquarters.must('packages.import', { file })))
    const rows = newestRows(databaseOf(headquarters))
    bare.push(await timeOf(() => write(copy, rows)))
  }
  copy.close()
  await post.close()
  await headquarters.close()
  return { ours: ours.slice(1), bare: bare.slice(1) }
}

function fill({ office, clock }: World): void {
  const db = databaseOf({ office }) as WriteDb
  const at = clock.now()
  const made = Array.from({ length: facts }, () => {
    const worker = {
      id: clock.newId(),
      ...workerSchema.parse(workerFields()),
      createdAt: at,
      changedAt: at,
      version: 1,
    }
    return workerFact('worker.registered', worker)
  })
  db.transaction(() => appendFacts(db, at, made)).immediate()
}

type Rows = { facts: unknown[][]; records: unknown[][] }

function newestRows(db: ReadDb): Rows {
  const newest = (table: string) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY sequence DESC LIMIT ${facts}`).raw().all() as unknown[][]
  return { facts: newest('received_facts'), records: newest('received_records') }
}

function write(db: ReadDb, rows: Rows): void {
  const insert = (table: string, row: unknown[] | undefined) =>
    db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${row?.map(() => '?').join(', ')})`)
  const [fact, record] = [insert('received_facts', rows.facts[0]), insert('received_records', rows.records[0])]
  const all = db.transaction(() => {
    for (const row of rows.facts) fact.run(row)
    for (const row of rows.records) record.run(row)
  })
  all.immediate()
}

function copyOf({ office, folder }: World): ReadDb {
  const path = join(folder, 'bare.db')
  databaseOf({ office }).prepare('VACUUM INTO ?').run(path)
  const copy = openDatabase(path, deriveKey(office.gate.open?.dataKey ?? new Uint8Array(), 'database'), 'open')
  if (!copy.ok) throw new Error('no copy')
  return copy.value
}
