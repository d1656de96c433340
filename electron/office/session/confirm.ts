import type { Output, Parsed } from '../../../shared/channels.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Gate } from '../gate.ts'
import { mustWait, noteFailure, noteSuccess } from '../keys/backoff.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { openWithPassword } from '../keys/keyring.ts'
import { confirmedUntil, wrongPassword } from './unlock.ts'

/** The second unlock: the signed-in officer's own password again, before deciding, exporting or managing officers. */
export async function confirm(
  gate: Gate,
  { password }: Parsed<'session.confirm'>,
): Promise<Result<Output<'session.confirm'>>> {
  const { folder, world } = gate.setting
  const open = gate.open
  if (!open) return fail(wrongPassword)
  const officerId = open.officer.id
  const waiting = mustWait(folder, officerId, Date.parse(world.now()))
  if (waiting) return fail(waiting)
  const ring = readKeyring(folder)
  const dataKey = ring && ring !== 'damaged' ? await openWithPassword(ring, officerId, password) : undefined
  if (!dataKey) {
    noteFailure(folder, officerId, Date.parse(world.now()))
    return fail(wrongPassword)
  }
  noteSuccess(folder, officerId)
  dataKey.fill(0)
  open.confirmedUntil = confirmedUntil(world.now())
  open.lastActive = world.now()
  return ok({ officer: open.officer, confirmedUntil: open.confirmedUntil })
}
