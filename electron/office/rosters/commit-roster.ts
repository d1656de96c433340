import { createHash } from 'node:crypto'
import type { Partner } from '../../../shared/agencies/schema.ts'
import type { Output, Parsed } from '../../../shared/channels.ts'
import type { NewFact } from '../../../shared/core/fact.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import { partnerFact } from '../agencies/partner-fact.ts'
import { insertPartner, partnerKey } from '../agencies/partner-rows.ts'
import { auditHead } from '../audit/audit-rows.ts'
import { newPartner } from '../agencies/register-partner.ts'
import type { Context } from '../context.ts'
import { contractFact } from '../contracts/contract-fact.ts'
import { readParties } from '../contracts/parties.ts'
import { fileContract } from '../contracts/register-contract.ts'
import type { WriteDb } from '../db/open.ts'
import { newWorker } from '../workers/register-worker.ts'
import { workerFact } from '../workers/worker-fact.ts'
import { insertWorker } from '../workers/worker-rows.ts'
import type { RowEmployer, RowPlan } from './plan-row.ts'
import { nothingToCommit, plannedOf, planRoster, planRosterNow, readReport, whyNotTerms } from './plan-roster.ts'
import { insertBatch, readBatch, rememberMapping, type StoredBatch } from './roster-rows.ts'
import { withUndo } from './undo-roster.ts'

/** Commits a list: workers, employers and drafts of every row that is not refused, in one transaction with their facts; remembers the mapping. */
export async function commitRoster(
  ctx: Context,
  input: Parsed<'rosters.commit'>,
): Promise<Result<Output<'rosters.commit'>>> {
  const { file, fileName, mapping, terms } = input
  const read = await readReport(ctx, input)
  if (!read.ok) return read
  const { report, headings } = read.value
  const against = whyNotTerms(ctx, terms)
  if (against) return fail(against)
  const stoodAt = auditHead(ctx.db).hash
  const planned = await planRoster(ctx, report, input)
  if (!planned.ok) return planned
  const written = ctx.write((db) => {
    // Whatever was written meanwhile stands in the log: then a colleague may have registered one of the workers, and all is planned again.
    const plan = auditHead(db).hash === stoodAt ? planned.value : planRosterNow(ctx, report, input)
    const comingIn = plan.rows.filter((row): row is RowPlan => 'planned' in row)
    if (comingIn.length === 0) return nothingToCommit()
    const id = ctx.newId()
    const made = bringIn(db, ctx, comingIn, id)
    const rows = plan.rows.map(plannedOf)
    const batch: StoredBatch = {
      id,
      ...(terms.agencyId ? { agencyId: terms.agencyId } : {}),
      agencyName: '',
      fileName,
      at: ctx.now(),
      by: ctx.officer.name,
      state: 'committed',
      workers: made.workers,
      contracts: made.contractIds.length,
      refused: rows.length - comingIn.length,
      version: 1,
    }
    const fileHash = createHash('sha256').update(file).digest('hex')
    const told = { rows, skipped: report.skipped, notes: report.notes, counts: report.counts }
    insertBatch(db, batch, { officerId: ctx.officer.id, fileHash, report: told })
    if (terms.agencyId) rememberMapping(db, terms.agencyId, mapping, headings)
    const value = { id, rows, contractIds: made.contractIds }
    return ok({ value, subject: { kind: 'batch', id }, facts: made.facts })
  })
  if (!written.ok) return written
  const batch = readBatch(ctx.db, written.value.id)
  if (!batch) throw new Error('the batch just written is gone')
  return ok({ batch: withUndo(ctx.db, batch), rows: written.value.rows, contractIds: written.value.contractIds })
}

function bringIn(db: WriteDb, ctx: Context, rows: RowPlan[], batchId: string) {
  const facts: NewFact[] = []
  const employers = new Map<string, Partner>()
  const contractIds: string[] = []
  let workers = 0
  for (const { worker: fields, known, contract: planned } of rows) {
    const worker = known ?? bringWorker(db, ctx, fields, batchId, facts)
    if (!known) workers += 1
    if (!planned) continue
    const { employer, terms } = planned
    const key = partnerKey(employer.name)
    const partner =
      employer.known ?? employers.get(key) ?? bringEmployer(db, ctx, employer, terms.employerType, batchId, facts)
    employers.set(key, partner)
    const full = { ...terms, workerId: worker.id, employerId: partner.id }
    const parties = readParties(db, full)
    if (!parties.ok) throw new Error('parties just registered are missing')
    const contract = fileContract(db, ctx, full, parties.value, batchId)
    facts.push(contractFact('contract.registered', contract, parties.value))
    contractIds.push(contract.id)
  }
  return { facts, workers, contractIds }
}

function bringWorker(db: WriteDb, ctx: Context, fields: RowPlan['worker'], batchId: string, facts: NewFact[]): Worker {
  const worker = newWorker(ctx, fields)
  insertWorker(db, worker, batchId)
  facts.push(workerFact('worker.registered', worker))
  return worker
}

function bringEmployer(
  db: WriteDb,
  ctx: Context,
  { name, address }: RowEmployer,
  employerType: NonNullable<Partner['employerType']>,
  batchId: string,
  facts: NewFact[],
): Partner {
  const { country } = ctx.office().settings
  const given = { licenceNumber: '', identityNumber: '', phone: '', email: '', contactPerson: '' }
  const partner = newPartner(ctx, { kind: 'employer', ...scripts(name), employerType, country, address, ...given })
  insertPartner(db, partner, batchId)
  facts.push(partnerFact('partner.registered', partner))
  return partner
}

/** `Wang Da-Ming 王大明` is one name in two scripts; a name in local script only stands for both. */
function scripts(name: string): { name: string; localName: string } {
  const local =
    name.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}][^A-Za-z]*/u)?.[0].trim() ?? ''
  return { name, localName: local }
}
