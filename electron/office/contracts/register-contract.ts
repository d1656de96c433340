import type { Output, Parsed } from '../../../shared/channels.ts'
import type { Contract, ContractFields } from '../../../shared/contracts/schema.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import type { WriteDb } from '../db/open.ts'
import { nextNumber } from '../office/office-rows.ts'
import { contractFact } from './contract-fact.ts'
import { insertContract } from './contract-rows.ts'
import { judgeContract } from './judge-contract.ts'
import { readParties, type Parties } from './parties.ts'
import { viewContract } from './view-contract.ts'

/** A contract comes in: a draft with its file number, which stays through every return. Findings are told, never a reason not to file it. */
export function registerContract(
  ctx: Context,
  fields: Parsed<'contracts.register'>,
): Result<Output<'contracts.register'>> {
  const written = ctx.write((db) => {
    const parties = readParties(db, fields)
    if (!parties.ok) return parties
    const contract = fileContract(db, ctx, fields, parties.value)
    const facts = [contractFact('contract.registered', contract, parties.value)]
    return ok({ value: contract.id, subject: { kind: 'contract', id: contract.id }, facts })
  })
  return written.ok ? viewContract(ctx, written.value) : written
}

/** Opens the file inside a write: takes the next file number, judges, stores. */
export function fileContract(
  db: WriteDb,
  ctx: Context,
  fields: ContractFields,
  parties: Parties,
  batchId?: string,
): Contract {
  const at = ctx.now()
  const contract: Contract = {
    id: ctx.newId(),
    fileNumber: fileNumber(nextNumber(db, 'contract-files')),
    ...fields,
    state: 'draft',
    ...(batchId ? { batchId } : {}),
    preparedBy: ctx.officer.id,
    workedOnBy: [ctx.officer.id],
    returns: [],
    createdAt: at,
    changedAt: at,
    version: 1,
  }
  insertContract(db, contract, judgeContract(ctx, fields, parties), found(parties))
  return contract
}

/** `B-000123`: berkas, the paper folder's number. */
function fileNumber(number: number): string {
  return `B-${String(number).padStart(6, '0')}`
}

/** What a contract is searched by. */
export function found({ worker, employer }: Parties) {
  return { workerName: worker.name, passportNumber: worker.passportNumber, employerName: employer.name }
}
