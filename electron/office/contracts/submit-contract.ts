import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { withHand } from './correct-contract.ts'
import { step } from './step.ts'

/** Puts a draft, or a returned contract that was corrected, before the attaché. Same file, same number; open findings travel with it. */
export function submitContract(ctx: Context, asked: Parsed<'contracts.submit'>): Result<Output<'contracts.submit'>> {
  return step(ctx, 'submit', asked, (_db, { contract }) =>
    ok({
      contract: {
        ...contract,
        state: 'submitted',
        submittedBy: ctx.officer.id,
        submittedAt: ctx.now(),
        workedOnBy: withHand(contract, ctx.officer.id),
      },
    }),
  )
}
