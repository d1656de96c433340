import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { language } from '../../../shared/core/words.ts'
import { role } from '../../../shared/core/roles.ts'
import { officeCode, officeKind } from '../../../shared/office/schema.ts'
import { deriveKey, keyFromPassword, macOf, openSecret, sealSecret, type Argon2Cost } from './derive.ts'
import { readRecoveryCode } from './recovery-code.ts'

const slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    /** The officer's id; name and role stand here too because the sign-in screen needs them while the database is closed. */
    id: z.uuid(),
    name: z.string(),
    role,
    cost: z.strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() }),
    salt: z.base64(),
    sealed: z.base64(),
  }),
  z.strictObject({ kind: z.literal('recovery'), id: z.uuid(), salt: z.base64(), sealed: z.base64() }),
])
export type OfficerSlot = Extract<z.infer<typeof slot>, { kind: 'officer' }>

/** `keyring.json`: the data key wrapped once for each officer and for the recovery code. Nothing in it opens without one of them. */
export const keyring = z.strictObject({
  format: z.literal('attache-desk-keyring/1'),
  office: z.uuid(),
  kind: officeKind,
  code: officeCode,
  demo: z.boolean(),
  language,
  slots: z.array(slot).max(500),
  /** HMAC by the data key over everything above: a slot added or changed from outside is noticed at the next unlock. */
  mac: z.string(),
})
export type Keyring = z.infer<typeof keyring>
type Unsigned = Omit<Keyring, 'mac'>

export function newDataKey(): Uint8Array {
  return randomBytes(32)
}

export async function officerSlot(
  officer: { id: string; name: string; role: OfficerSlot['role'] },
  password: string,
  dataKey: Uint8Array,
  cost: Argon2Cost,
): Promise<OfficerSlot> {
  const salt = randomBytes(16)
  const key = await keyFromPassword(password, salt, cost)
  const { id, name, role } = officer
  const sealed = base64(sealSecret(key, dataKey, bound(id)))
  key.fill(0)
  return { kind: 'officer', id, name, role, cost, salt: base64(salt), sealed }
}

export function recoverySlot(id: string, code: string, dataKey: Uint8Array): Keyring['slots'][number] {
  const salt = randomBytes(16)
  const secret = readRecoveryCode(code)
  if (!secret) throw new Error('not a recovery code')
  const key = deriveKey(secret, 'recovery', salt)
  return { kind: 'recovery', id, salt: base64(salt), sealed: base64(sealSecret(key, dataKey, bound(id))) }
}

/** Signs a keyring after every change of it. */
export function signKeyring(unsigned: Unsigned, dataKey: Uint8Array): Keyring {
  const { format, office, kind, code, demo, language, slots } = unsigned
  const plain = { format, office, kind, code, demo, language, slots }
  return { ...plain, mac: macOf(dataKey, JSON.stringify(plain)) }
}

/** The data key for this officer's password, or undefined: wrong password, unknown officer or a changed keyring all look the same. */
export async function openWithPassword(
  ring: Keyring,
  officerId: string,
  password: string,
): Promise<Uint8Array | undefined> {
  const slot = ring.slots.find((s): s is OfficerSlot => s.kind === 'officer' && s.id === officerId)
  // The cost is paid for an unknown officer as well, so that the time tells nothing.
  const salt = slot ? Buffer.from(slot.salt, 'base64') : randomBytes(16)
  const cost = slot?.cost ?? ring.slots.find((s): s is OfficerSlot => s.kind === 'officer')?.cost
  if (!cost) return undefined
  const key = await keyFromPassword(password, salt, cost)
  const opened = slot && proven(ring, openSecret(key, Buffer.from(slot.sealed, 'base64'), bound(slot.id)))
  key.fill(0)
  return opened
}

export function openWithRecoveryCode(ring: Keyring, typed: string): Uint8Array | undefined {
  const secret = readRecoveryCode(typed)
  if (!secret) return undefined
  for (const slot of ring.slots) {
    if (slot.kind !== 'recovery') continue
    const key = deriveKey(secret, 'recovery', Buffer.from(slot.salt, 'base64'))
    const opened = proven(ring, openSecret(key, Buffer.from(slot.sealed, 'base64'), bound(slot.id)))
    if (opened) return opened
  }
  return undefined
}

/** Whether this office wrote the keyring as it is. */
export function isSigned(ring: Keyring, dataKey: Uint8Array): boolean {
  return signKeyring(ring, dataKey).mac === ring.mac
}

function proven(ring: Keyring, dataKey: Uint8Array | undefined): Uint8Array | undefined {
  return dataKey && isSigned(ring, dataKey) ? dataKey : undefined
}

function bound(slotId: string): string {
  return `attache-desk-slot/${slotId}`
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
