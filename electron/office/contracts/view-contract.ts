import type { ContractView } from '../../../shared/contracts/channels.ts'
import { lastDay } from '../../../shared/contracts/term.ts'
import { openActions } from '../../../shared/contracts/rules.ts'
import { notFound } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import { auditPage } from '../audit/audit-rows.ts'
import type { Context } from '../context.ts'
import { readContract, readDecidedRecord } from './contract-rows.ts'
import { judgeContract } from './judge-contract.ts'
import { readParties } from './parties.ts'

const historyLength = 200

/** The open record: contract, parties, findings, what may be done and why not, history. A decided contract shows what was decided on. */
export function viewContract(ctx: Context, id: string): Result<ContractView> {
  const contract = readContract(ctx.db, id)
  if (!contract) return notFound('contract.unknown', 'Kontrak ini tidak ada.', 'There is no such contract.')
  const decided = readDecidedRecord(ctx.db, id)
  const now = readParties(ctx.db, contract)
  if (!now.ok) return now
  const { worker, employer, agency, placementCompany } = decided ?? now.value
  const findings = decided && contract.verdict ? contract.verdict.findings : judgeContract(ctx, contract, now.value)
  const history = auditPage(ctx.db, { subjectId: id, before: Number.MAX_SAFE_INTEGER, limit: historyLength })
  return ok({
    contract,
    worker,
    employer,
    agency,
    placementCompany,
    endsOn: lastDay(contract.startsOn, contract.months),
    findings,
    actions: openActions(contract, findings, ctx.officer),
    history: history.map(({ at, officer, action }) => ({ at, officer, action })),
  })
}
