import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Setting } from '../gate.ts'
import { mustWait, noteAttempt, noteSuccess } from '../keys/backoff.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { openWithPassword } from '../keys/keyring.ts'

/**
 * The data key for an officer's password; the caller overwrites it. Every place that takes a password asks here, so that guessing is slowed
 * wherever it is tried. Wrong password, unknown officer and changed keyring get the same words.
 */
export async function provePassword(
  { folder, world }: Setting,
  officerId: string,
  password: string,
): Promise<Result<Uint8Array>> {
  const now = Date.parse(world.now())
  const waiting = mustWait(folder, officerId, now)
  if (waiting) return fail(waiting)
  const ring = readKeyring(folder)
  if (!ring || ring === 'damaged') return fail(noKeyring)
  noteAttempt(folder, officerId, now)
  const dataKey = await openWithPassword(ring, officerId, password)
  if (!dataKey) return fail(wrongPassword)
  noteSuccess(folder, officerId)
  return ok(dataKey)
}

export const wrongPassword = problemOf(
  'notPermitted',
  reasonOf(
    'session.wrong-password',
    'Kata sandi tidak cocok. Periksa huruf besar-kecil lalu coba lagi; tidak ada data yang hilang.',
    'The password does not fit. Check upper and lower case and try again; no data is lost.',
    'password',
  ),
)
const noKeyring = problemOf(
  'notFound',
  reasonOf(
    'keyring.missing',
    'Berkas kunci tidak ada atau tidak terbaca di folder ini. Basis data tidak disentuh. Pulihkan keyring.json dari cadangan.',
    'The keyring is missing or cannot be read in this folder. The database was not touched. Restore keyring.json from a backup.',
  ),
)
