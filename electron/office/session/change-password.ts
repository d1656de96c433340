import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { changeKeyring } from '../keys/keyring-file.ts'
import { officerSlot } from '../keys/keyring.ts'
import { provePassword } from './prove-password.ts'

/** Rewraps the officer's own slot; the data key and everyone else's slots stay as they are. */
export async function changePassword(
  ctx: Context,
  { password, newPassword }: Parsed<'session.changePassword'>,
): Promise<Result<Output<'session.changePassword'>>> {
  const { folder, cost } = ctx.setting
  const proven = await provePassword(ctx.setting, ctx.officer.id, password)
  if (!proven.ok) return proven
  const dataKey = proven.value
  try {
    const renewed = await officerSlot(ctx.officer, newPassword, dataKey, cost)
    return ctx.write(() => {
      changeKeyring(folder, dataKey, ({ slots }) => ({ slots: slots.map((s) => (s.id === renewed.id ? renewed : s)) }))
      return ok({ value: {}, subject: { kind: 'officer', id: renewed.id }, facts: [] })
    })
  } finally {
    dataKey.fill(0)
  }
}
