import type { Output, Parsed } from '../../../shared/channels.ts'
import type { Contract } from '../../../shared/contracts/schema.ts'
import { stale } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { contractFact } from './contract-fact.ts'
import { updateFields } from './contract-rows.ts'
import { judgeContract } from './judge-contract.ts'
import { readParties } from './parties.ts'
import { found } from './register-contract.ts'
import { forAction } from './step.ts'
import { viewContract } from './view-contract.ts'

/** Corrects a draft or a returned contract in the same file. Who corrects it has had a hand in it and cannot approve it. */
export function correctContract(
  ctx: Context,
  { fields, ...asked }: Parsed<'contracts.correct'>,
): Result<Output<'contracts.correct'>> {
  const written = ctx.write((db) => {
    const at = forAction(db, ctx, 'correct', asked)
    if (!at.ok) return at
    const parties = readParties(db, fields)
    if (!parties.ok) return parties
    const before = at.value.contract
    const kept = withoutFields(before)
    const after: Contract = {
      ...kept,
      ...fields,
      workedOnBy: withHand(before, ctx.officer.id),
      changedAt: ctx.now(),
      version: before.version + 1,
    }
    const findings = judgeContract(ctx, fields, parties.value)
    if (updateFields(db, after, findings, asked.expectedVersion, found(parties.value)) === 0) return stale()
    const facts = [contractFact('contract.corrected', after, parties.value)]
    return ok({ value: after.id, subject: { kind: 'contract', id: after.id }, facts })
  })
  return written.ok ? viewContract(ctx, written.value) : written
}

/** Everyone who had a hand in a contract, with one more. */
export function withHand({ workedOnBy }: Contract, officerId: string): string[] {
  return workedOnBy.includes(officerId) ? workedOnBy : [...workedOnBy, officerId]
}

/** Optional partners that the new fields leave out must not survive from the old ones. */
function withoutFields({ agencyId: _agency, placementCompanyId: _company, ...rest }: Contract) {
  return rest
}
