import type { ContractRow, ContractState } from '../../../shared/contracts/schema.ts'
import type { ReadDb } from '../db/open.ts'
import { all, list, sql, type Sql } from '../db/sql.ts'

type Listed = {
  id: string
  file_number: string
  register_number: string | null
  state: ContractState
  worker_name: string
  passport_number: string
  employer_name: string
  agency_name: string | null
  position: string
  wage_minor: number
  currency: string
  starts_on: string
  months: number
  since: string
  created_at: string
  blocks: number
  warns: number
}
export type ListedContract = ContractRow & { createdAt: string }

/** A page of one state, longest waiting first (or the reverse), after the given time and id. */
export function contractsInState(
  db: ReadDb,
  state: ContractState,
  order: 'waiting' | 'latest',
  after: { since: string; id: string },
  limit: number,
): ListedContract[] {
  return order === 'waiting'
    ? listed(
        db,
        sql`WHERE c.state = ${state} AND (c.since, c.id) > (${after.since}, ${after.id}) ORDER BY c.since, c.id LIMIT ${limit}`,
      )
    : listed(
        db,
        sql`WHERE c.state = ${state} AND (c.since, c.id) < (${after.since}, ${after.id}) ORDER BY c.since DESC, c.id DESC LIMIT ${limit}`,
      )
}

/** Narrows a search (search-rows.ts) to contracts in one of these states. */
export function foundInStates(states: readonly ContractState[]): Sql {
  return sql`AND EXISTS (SELECT 1 FROM contracts WHERE id = e.ref AND state IN ${list(states)})`
}

/** A page of the register, newest number first, before the given year and sequence. */
export function contractsInRegister(
  db: ReadDb,
  states: readonly ContractState[],
  before: { year: number; sequence: number },
  limit: number,
): (ListedContract & { year: number; sequence: number })[] {
  const numbers = all<{ contract_id: string; year: number; sequence: number }>(
    db,
    sql`SELECT r.contract_id, r.year, r.sequence FROM register r CROSS JOIN contracts c ON c.id = r.contract_id
        WHERE r.service = 'legalisation' AND (r.year, r.sequence) < (${before.year}, ${before.sequence}) AND c.state IN ${list(states)}
        ORDER BY r.year DESC, r.sequence DESC LIMIT ${limit}`,
  )
  return numbers.flatMap(({ contract_id, year, sequence }) => {
    const row = listedContract(db, contract_id)
    return row ? [{ ...row, year, sequence }] : []
  })
}

/** A page of all, newest first. */
export function newestContracts(
  db: ReadDb,
  before: { createdAt: string; id: string },
  limit: number,
): ListedContract[] {
  return listed(
    db,
    sql`WHERE (c.created_at, c.id) < (${before.createdAt}, ${before.id}) ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit}`,
  )
}

export function listedContract(db: ReadDb, id: string): ListedContract | undefined {
  return listed(db, sql`WHERE c.id = ${id}`)[0]
}

function listed(db: ReadDb, rest: Sql): ListedContract[] {
  return all<Listed>(
    db,
    sql`SELECT c.id, c.file_number, c.register_number, c.state, w.name AS worker_name, w.passport_number, e.name AS employer_name,
          a.name AS agency_name, c.position, c.wage_minor, c.currency, c.starts_on, c.months, c.since, c.created_at, c.blocks, c.warns
        FROM contracts c JOIN workers w ON w.id = c.worker_id JOIN partners e ON e.id = c.employer_id
        LEFT JOIN partners a ON a.id = c.agency_id ${rest}`,
  ).map((row) => ({
    id: row.id,
    fileNumber: row.file_number,
    ...(row.register_number ? { registerNumber: row.register_number } : {}),
    state: row.state,
    workerName: row.worker_name,
    passportNumber: row.passport_number,
    employerName: row.employer_name,
    ...(row.agency_name ? { agencyName: row.agency_name } : {}),
    position: row.position,
    wageMinor: row.wage_minor,
    currency: row.currency,
    startsOn: row.starts_on,
    months: row.months,
    since: row.since,
    createdAt: row.created_at,
    blocks: row.blocks,
    warns: row.warns,
  }))
}
