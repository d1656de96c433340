import type { Output, Parsed } from '../../../shared/channels.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { readKeyring, writeKeyring } from '../keys/keyring-file.ts'
import { officerSlot, openWithPassword, signKeyring } from '../keys/keyring.ts'
import { wrongPassword } from './unlock.ts'

/** Rewraps the officer's own slot; the data key and everyone else's slots stay as they are. */
export async function changePassword(
  ctx: Context,
  { password, newPassword }: Parsed<'session.changePassword'>,
): Promise<Result<Output<'session.changePassword'>>> {
  const { folder, cost } = ctx.setting
  const { id, name, role } = ctx.officer
  const ring = readKeyring(folder)
  if (!ring || ring === 'damaged') return fail(wrongPassword)
  const dataKey = await openWithPassword(ring, id, password)
  if (!dataKey) return fail(wrongPassword)
  const renewed = await officerSlot({ id, name, role }, newPassword, dataKey, cost)
  return ctx.write(() => {
    const slots = ring.slots.map((s) => (s.id === id ? renewed : s))
    writeKeyring(folder, signKeyring({ ...ring, slots }, dataKey))
    return ok({ value: {}, subject: { kind: 'officer', id }, facts: [] })
  })
}
