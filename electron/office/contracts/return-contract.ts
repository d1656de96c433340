import type { Output, Parsed } from '../../../shared/channels.ts'
import { reasonOf, refused } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { step } from './step.ts'

/** Sends a contract back with coded reasons and text. It comes back in the same file and keeps its number. */
export function returnContract(
  ctx: Context,
  { codes, text, ...asked }: Parsed<'contracts.return'>,
): Result<Output<'contracts.return'>> {
  const known = new Set(ctx.reference.returnReasons.map((reason) => reason.code))
  if (!codes.every((code) => known.has(code))) return refused(unknownCode)
  return step(ctx, 'return', asked, (_db, { contract }) => {
    const entry = { at: ctx.now(), by: ctx.officer.name, codes, text }
    return ok({ contract: { ...contract, state: 'returned', returns: [...contract.returns, entry] } })
  })
}

const unknownCode = reasonOf(
  'contract.return-code',
  'Pilih alasan dari daftar.',
  'Choose the reasons from the list.',
  'codes',
)
