import type { Output, Parsed } from '../../../shared/channels.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Gate } from '../gate.ts'
import { provePassword, wrongPassword } from './prove-password.ts'
import { confirmedUntil } from './unlock.ts'

/** The second unlock: the signed-in officer's own password again, before deciding, exporting or managing officers. */
export async function confirm(
  gate: Gate,
  { password }: Parsed<'session.confirm'>,
): Promise<Result<Output<'session.confirm'>>> {
  const { open } = gate
  if (!open) return fail(wrongPassword)
  const dataKey = await provePassword(gate.setting, open.officer.id, password)
  if (!dataKey.ok) return dataKey
  dataKey.value.fill(0)
  const now = gate.setting.world.now()
  // Of the session that asked: when it was locked meanwhile this confirms nothing for the next officer.
  open.confirmedUntil = confirmedUntil(now)
  open.lastActive = now
  return ok({ officer: open.officer, confirmedUntil: open.confirmedUntil })
}
