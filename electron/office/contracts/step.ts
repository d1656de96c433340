import { whyNot, type ContractAction } from '../../../shared/contracts/rules.ts'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import type { Contract, Finding } from '../../../shared/contracts/schema.ts'
import { notFound, refused, stale } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import type { WriteDb } from '../db/open.ts'
import { contractFact } from './contract-fact.ts'
import { readContract, updateState, type DecidedRecord } from './contract-rows.ts'
import { judgeContract } from './judge-contract.ts'
import { readParties, type Parties } from './parties.ts'
import { viewContract } from './view-contract.ts'

/** A contract at the moment of a step: as stored, with its parties and what stands against it today. */
export type AtStep = { contract: Contract; parties: Parties; findings: Finding[] }
export type Stepped = { contract: Contract; decided?: DecidedRecord }

/** Loads a contract for an action and asks the rule table whether this officer may take it now. */
export function forAction(
  db: WriteDb,
  ctx: Context,
  action: ContractAction,
  asked: { id: string; expectedVersion: number },
): Result<AtStep> {
  const contract = readContract(db, asked.id)
  if (!contract) return notFound('contract.unknown', 'Kontrak ini tidak ada.', 'There is no such contract.')
  if (contract.version !== asked.expectedVersion) return stale()
  const parties = readParties(db, contract)
  if (!parties.ok) return parties
  const findings = judgeContract(ctx, contract, parties.value)
  const against = whyNot(action, contract, findings, ctx.officer)
  return against.length > 0 ? refused(...against) : ok({ contract, parties: parties.value, findings })
}

/** One step of a contract's life: load → may it? → `take` says the contract after it → row, audit and fact in one transaction → the open record. */
export function step(
  ctx: Context,
  action: Exclude<ContractAction, 'correct'>,
  asked: { id: string; expectedVersion: number },
  take: (db: WriteDb, at: AtStep) => Result<Stepped>,
): Result<ContractView> {
  const written = ctx.write((db) => {
    const at = forAction(db, ctx, action, asked)
    if (!at.ok) return at
    const taken = take(db, at.value)
    if (!taken.ok) return taken
    const after = { ...taken.value.contract, changedAt: ctx.now(), version: at.value.contract.version + 1 }
    if (updateState(db, after, asked.expectedVersion, taken.value.decided) === 0) return stale()
    const facts = [contractFact(factOf[action], after, at.value.parties)]
    return ok({ value: after.id, subject: { kind: 'contract', id: after.id }, facts })
  })
  return written.ok ? viewContract(ctx, written.value) : written
}

const factOf = {
  submit: 'contract.submitted',
  approve: 'contract.approved',
  return: 'contract.returned',
  void: 'contract.voided',
} as const
