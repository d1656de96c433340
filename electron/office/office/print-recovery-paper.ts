import type { Output, Parsed } from '../../../shared/channels.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { openWithRecoveryCode } from '../keys/keyring.ts'
import { wrongCode } from '../session/recover.ts'

/** Prints the code that the window still shows. A code that is not this office's is not printed: a wrong sheet in the safe is worse than none. */
export async function printRecoveryPaper(
  ctx: Context,
  { recoveryCode }: Parsed<'office.recoveryPaper'>,
): Promise<Result<Output<'office.recoveryPaper'>>> {
  const ring = readKeyring(ctx.setting.folder)
  const dataKey = ring && ring !== 'damaged' ? openWithRecoveryCode(ring, recoveryCode) : undefined
  if (!dataKey) return fail(wrongCode)
  dataKey.fill(0)
  const { code, demo, settings } = ctx.office()
  const paper = await ctx.job('paper.recovery', {
    officeName: settings.name,
    officeCode: code,
    code: recoveryCode,
    madeOn: ctx.today(),
    demo,
  })
  return paper.ok ? ok({ paper: paper.value }) : paper
}
