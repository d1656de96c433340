import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, type Result } from '../../../shared/core/result.ts'
import type { Gate } from '../gate.ts'
import { mustWait, noteAttempt, noteSuccess } from '../keys/backoff.ts'
import { changeKeyring, readKeyring } from '../keys/keyring-file.ts'
import { officerSlot, openWithRecoveryCode } from '../keys/keyring.ts'
import { enter } from './unlock.ts'

/** With the printed recovery code an officer gets a new password; the code stays good. Guessing is slowed like passwords are. */
export async function recover(
  gate: Gate,
  { officerId, recoveryCode, newPassword }: Parsed<'session.recover'>,
  requestId: string,
): Promise<Result<Output<'session.recover'>>> {
  const { folder, world, cost } = gate.setting
  const now = Date.parse(world.now())
  const waiting = mustWait(folder, 'recovery', now)
  if (waiting) return fail(waiting)
  noteAttempt(folder, 'recovery', now)
  const ring = readKeyring(folder)
  const dataKey = ring && ring !== 'damaged' ? openWithRecoveryCode(ring, recoveryCode) : undefined
  const slot =
    ring && ring !== 'damaged' ? ring.slots.find((s) => s.kind === 'officer' && s.id === officerId) : undefined
  if (!dataKey || slot?.kind !== 'officer') return fail(wrongCode)
  noteSuccess(folder, 'recovery')
  const renewed = await officerSlot(slot, newPassword, dataKey, cost)
  changeKeyring(folder, dataKey, ({ slots }) => ({ slots: slots.map((s) => (s.id === officerId ? renewed : s)) }))
  return enter(gate, dataKey, officerId, requestId, 'session.recover')
}

export const wrongCode = problemOf(
  'notPermitted',
  reasonOf(
    'recovery.wrong-code',
    'Kode pemulihan tidak cocok dengan kantor ini. Salin lagi dari lembar di brankas; tidak ada yang diubah.',
    'The recovery code does not fit this office. Copy it again from the sheet in the safe; nothing was changed.',
    'recoveryCode',
  ),
)
