import { join } from 'node:path'
import { openDatabase, type ReadDb } from '../../electron/office/db/open.ts'
import { deriveKey } from '../../electron/office/keys/derive.ts'
import { registerPartners, submittedContract } from '../fixtures.ts'
import { newWorld } from '../world.ts'
import { databaseOf, timeOf } from './measure.ts'

export const name = 'approve'
export const goal = { ratio: 3 }

const contracts = 200

/**
 * Approving through the door (rules, number, signature, audit, fact, answer, all in one durable transaction) against the same rows written
 * bare, prepared and in one FULL-sync transaction, into a copy of the same encrypted database. In turns, contract by contract.
 */
export async function run(): Promise<{ ours: number[]; bare: number[] }> {
  const world = await newWorld()
  const partners = await registerPartners(world)
  const views = []
  for (let i = 0; i < contracts; i += 1) views.push(await submittedContract(world, partners))
  await world.signIn('attache')
  const copy = copyOf(
    databaseOf(world),
    world.office.gate.open?.dataKey ?? new Uint8Array(),
    join(world.folder, 'bare.db'),
  )
  const write = bareWriter(copy)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (const { contract } of views) {
    const asked = { id: contract.id, expectedVersion: contract.version }
    ours.push(await timeOf(() => world.must('contracts.approve', asked)))
    const rows = rowsOf(databaseOf(world), contract.id)
    bare.push(await timeOf(() => write(rows)))
  }
  copy.close()
  await world.close()
  return { ours, bare }
}

type Row = Record<string, string | number | null>
type Table = 'register' | 'audit' | 'facts' | 'requests' | 'contracts' | 'search_entries'
type Rows = Record<Table, Row>

/** What the approval wrote: the newest row of each table it touched. */
function rowsOf(db: ReadDb, id: string): Rows {
  const one = (sql: string, ...values: string[]) => db.prepare(sql).get(...values) as Row
  return {
    register: one('SELECT * FROM register WHERE contract_id = ?', id),
    audit: one('SELECT * FROM audit ORDER BY index_ DESC LIMIT 1'),
    facts: one('SELECT * FROM facts ORDER BY sequence DESC LIMIT 1'),
    requests: one("SELECT * FROM requests WHERE answer = json_quote(?) AND channel = 'contracts.approve'", id),
    contracts: one('SELECT * FROM contracts WHERE id = ?', id),
    search_entries: one('SELECT * FROM search_entries WHERE ref = ?', id),
  }
}

function bareWriter(db: ReadDb): (rows: Rows) => void {
  const sets = (table: string) =>
    (db.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map((c) => c.name)
  const update = (table: 'contracts' | 'search_entries', key: string) =>
    db.prepare(
      `UPDATE ${table} SET ${sets(table)
        .map((c) => `${c} = @${c}`)
        .join(', ')} WHERE ${key} = @${key}`,
    )
  const insert = (table: string) =>
    db.prepare(
      `INSERT INTO ${table} VALUES (${sets(table)
        .map((c) => `@${c}`)
        .join(', ')})`,
    )
  const [contract, entry] = [update('contracts', 'id'), update('search_entries', 'ref')]
  const inserts = (['register', 'audit', 'facts', 'requests'] as const).map((table) => [table, insert(table)] as const)
  const all = db.transaction((rows: Rows) => {
    for (const [table, statement] of inserts) statement.run(rows[table])
    contract.run(rows.contracts)
    entry.run(rows.search_entries)
  })
  return (rows) => all.immediate(rows)
}

function copyOf(db: ReadDb, dataKey: Uint8Array, path: string): ReadDb {
  db.prepare('VACUUM INTO ?').run(path)
  const copy = openDatabase(path, deriveKey(dataKey, 'database'), 'open')
  if (!copy.ok) throw new Error('no copy')
  return copy.value
}
