// electron/office/keys: from a password to the database key. Only standard parts: Argon2id, HKDF-SHA-256, AES-256-GCM.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'

/** Cost of turning a password into a key; kept in each slot, so it can rise without breaking old slots. `memoryKiB` in KiB. */
export type Argon2Cost = { memoryKiB: number; passes: number; lanes: number }

/** OWASP's and RFC 9106's second recommended setting, 64 MiB and three passes. */
export const officerCost: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

/** What a key is for; each purpose gets its own key from the one data key. */
export type Purpose = 'database' | 'files' | 'case-notes' | 'backup' | 'keyring-mac'

export async function keyFromPassword(password: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  return argon2id({
    password: password.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}

/** 32 bytes for one purpose from the data key (or from the recovery code's own 160 random bits). */
export function deriveKey(
  from: Uint8Array,
  purpose: Purpose | 'recovery',
  salt: Uint8Array = new Uint8Array(),
): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', from, salt, `attache-desk/1/${purpose}`, 32))
}

/** Authenticated encryption; answers nonce ‖ ciphertext ‖ tag. `bound` is checked with it and must be the same to open. */
export function sealSecret(key: Uint8Array, secret: Uint8Array, bound: string): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** The secret, or undefined when key or bound text differ or a byte was changed. */
export function openSecret(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()])
  } catch {
    return undefined
  }
}

export function macOf(dataKey: Uint8Array, text: string): string {
  return createHmac('sha256', deriveKey(dataKey, 'keyring-mac')).update(text).digest('hex')
}
