import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { step } from './step.ts'

/** Withdraws a legalisation with a reason. The record and its register number stay. */
export function voidContract(
  ctx: Context,
  { reason, ...asked }: Parsed<'contracts.void'>,
): Result<Output<'contracts.void'>> {
  return step(ctx, 'void', asked, (_db, { contract }) =>
    ok({ contract: { ...contract, state: 'void', voidReason: reason } }),
  )
}
