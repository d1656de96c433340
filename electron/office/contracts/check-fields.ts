import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { judgeContract } from './judge-contract.ts'
import { readParties } from './parties.ts'

/** What would stand against these terms; nothing is stored. */
export function checkFields(ctx: Context, { fields }: Parsed<'contracts.check'>): Result<Output<'contracts.check'>> {
  const parties = readParties(ctx.db, fields)
  return parties.ok ? ok(judgeContract(ctx, fields, parties.value)) : parties
}
