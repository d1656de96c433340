// electron/office/contracts: a contract's way through the office: registered, judged, submitted, returned, approved, void.
import { contractFields, type Contract, type ContractState, type Finding } from '../../../shared/contracts/schema.ts'
import type { Partner } from '../../../shared/agencies/schema.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, list, run, sql } from '../db/sql.ts'
import { indexForSearch, removeFromSearch } from '../search/search-rows.ts'

type Row = {
  id: string
  file_number: string
  state: ContractState
  fields: string
  batch_id: string | null
  prepared_by: string
  worked_on_by: string
  submitted_by: string | null
  submitted_at: string | null
  decided_by: string | null
  decided_at: string | null
  register_number: string | null
  verdict: string | null
  returns: string
  void_reason: string | null
  qr: string | null
  decided_record: string | null
  created_at: string
  changed_at: string
  version: number
}

/** Who and what a decided contract named, as they were then. */
export type DecidedRecord = {
  worker: Worker
  employer: Partner
  agency: Partner | null
  placementCompany: Partner | null
  attacheName: string
  issuedOn: string
  endsOn: string
}

export function readContract(db: ReadDb, id: string): Contract | undefined {
  const row = first<Row>(db, sql`SELECT * FROM contracts WHERE id = ${id}`)
  return row && contractOf(row)
}

export function readDecidedRecord(db: ReadDb, id: string): DecidedRecord | undefined {
  const row = first<{ decided_record: string | null }>(db, sql`SELECT decided_record FROM contracts WHERE id = ${id}`)
  return row?.decided_record ? (JSON.parse(row.decided_record) as DecidedRecord) : undefined
}

/** Contracts that are not decided yet and name this worker or partner. */
export function openContractsNaming(db: ReadDb, named: { workerId?: string; partnerId?: string }): Contract[] {
  const open = list(['draft', 'submitted', 'returned'])
  const { workerId, partnerId } = named
  const naming = workerId
    ? sql`worker_id = ${workerId}`
    : sql`(employer_id = ${partnerId} OR agency_id = ${partnerId} OR placement_company_id = ${partnerId})`
  return all<Row>(db, sql`SELECT * FROM contracts WHERE ${naming} AND state IN ${open} ORDER BY id`).map(contractOf)
}

export function contractsOfBatch(db: ReadDb, batchId: string): Contract[] {
  return all<Row>(db, sql`SELECT * FROM contracts WHERE batch_id = ${batchId} ORDER BY file_number`).map(contractOf)
}

/** Whether a contract of the batch has gone further than a draft. */
export function batchHasLeft(db: ReadDb, batchId: string): boolean {
  return first(db, sql`SELECT 1 FROM contracts WHERE batch_id = ${batchId} AND state <> 'draft' LIMIT 1`) !== undefined
}

export type Found = { workerName: string; passportNumber: string; employerName: string }

export function insertContract(db: WriteDb, c: Contract, findings: readonly Finding[], found: Found): void {
  run(
    db,
    sql`INSERT INTO contracts (id, file_number, state, since, worker_id, employer_id, agency_id, placement_company_id, fields, position,
          wage_minor, currency, starts_on, months, blocks, warns, batch_id, prepared_by, worked_on_by, returns, created_at, changed_at, version)
        VALUES (${c.id}, ${c.fileNumber}, ${c.state}, ${c.changedAt}, ${c.workerId}, ${c.employerId}, ${c.agencyId}, ${c.placementCompanyId},
          ${fieldsText(c)}, ${c.position}, ${c.wageMinor}, ${c.currency}, ${c.startsOn}, ${c.months}, ${count(findings, 'blocks')},
          ${count(findings, 'warns')}, ${c.batchId}, ${c.preparedBy}, ${JSON.stringify(c.workedOnBy)}, '[]', ${c.createdAt}, ${c.changedAt}, ${c.version})`,
  )
  indexContract(db, c, found)
}

/** What an officer may still change before a decision. Rows changed: 0 when someone else was faster. */
export function updateFields(
  db: WriteDb,
  c: Contract,
  findings: readonly Finding[],
  expectedVersion: number,
  found: Found,
): number {
  const changes = run(
    db,
    sql`UPDATE contracts SET worker_id = ${c.workerId}, employer_id = ${c.employerId}, agency_id = ${c.agencyId},
          placement_company_id = ${c.placementCompanyId}, fields = ${fieldsText(c)}, position = ${c.position}, wage_minor = ${c.wageMinor},
          currency = ${c.currency}, starts_on = ${c.startsOn}, months = ${c.months}, blocks = ${count(findings, 'blocks')},
          warns = ${count(findings, 'warns')}, worked_on_by = ${JSON.stringify(c.workedOnBy)}, changed_at = ${c.changedAt}, version = ${c.version}
        WHERE id = ${c.id} AND version = ${expectedVersion}`,
  )
  if (changes > 0) indexContract(db, c, found)
  return changes
}

/** A step of the contract's life; its fields stay. `decided` comes with the approval. Rows changed: 0 when someone else was faster. */
export function updateState(db: WriteDb, c: Contract, expectedVersion: number, decided?: DecidedRecord): number {
  const record = decided ? sql`, decided_record = ${JSON.stringify(decided)}` : sql``
  return run(
    db,
    sql`UPDATE contracts SET state = ${c.state}, since = ${c.changedAt}, worked_on_by = ${JSON.stringify(c.workedOnBy)}, submitted_by = ${c.submittedBy}, submitted_at = ${c.submittedAt},
          decided_by = ${c.decidedBy}, decided_at = ${c.decidedAt}, register_number = ${c.registerNumber},
          verdict = ${c.verdict ? JSON.stringify(c.verdict) : null}, returns = ${JSON.stringify(c.returns)}, void_reason = ${c.voidReason},
          qr = ${c.qr}, changed_at = ${c.changedAt}, version = ${c.version} ${record}
        WHERE id = ${c.id} AND version = ${expectedVersion}`,
  )
}

/** How many findings of each weight stand against an open contract now. */
export function updateWeights(db: WriteDb, id: string, findings: readonly Finding[]): void {
  run(
    db,
    sql`UPDATE contracts SET blocks = ${count(findings, 'blocks')}, warns = ${count(findings, 'warns')} WHERE id = ${id}`,
  )
}

export function deleteDraft(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM contracts WHERE id = ${id} AND state = 'draft'`)
  removeFromSearch(db, id)
}

/** Found by its numbers, the worker, the passport or the employer. */
export function indexContract(db: WriteDb, c: Contract, found: Found): void {
  indexForSearch(db, {
    kind: 'contract',
    id: c.id,
    title: `${c.registerNumber ?? c.fileNumber} · ${found.workerName}`,
    detail: [c.position, found.employerName].join(' · '),
    text: [c.fileNumber, c.registerNumber ?? '', found.workerName, found.passportNumber, found.employerName],
  })
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((f) => f.severity === severity).length
}

function fieldsText(c: Contract): string {
  return JSON.stringify(contractFields.strip().parse(c))
}

function contractOf(row: Row): Contract {
  return {
    id: row.id,
    fileNumber: row.file_number,
    ...contractFields.parse(JSON.parse(row.fields)),
    state: row.state,
    preparedBy: row.prepared_by,
    workedOnBy: JSON.parse(row.worked_on_by) as string[],
    returns: JSON.parse(row.returns) as Contract['returns'],
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
    ...given({
      batchId: row.batch_id,
      submittedBy: row.submitted_by,
      submittedAt: row.submitted_at,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      registerNumber: row.register_number,
      verdict: row.verdict === null ? null : (JSON.parse(row.verdict) as NonNullable<Contract['verdict']>),
      voidReason: row.void_reason,
      qr: row.qr,
    }),
  }
}

/** The members that are there: a NULL of the table is a missing member of the record. */
function given<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
