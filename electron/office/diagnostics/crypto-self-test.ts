// electron/office/diagnostics: can this machine carry an office? Answers hold no personal data, so they may be read out to support.
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'
import { keyFromPassword, openSecret, sealSecret } from '../keys/derive.ts'

export type CipherName = 'sha256' | 'sha512' | 'hkdf' | 'ed25519' | 'aes-256-gcm' | 'argon2id'

/**
 * Each cipher the office stands on, against a published answer: Electron's BoringSSL and a future Node may lack or change one.
 * Sources: FIPS 180-4 (SHA-2), RFC 5869 A.1 (HKDF), RFC 8032 7.1 test 1 (Ed25519); Argon2id against the reference program.
 */
export async function cryptoSelfTest(): Promise<Record<CipherName, boolean>> {
  return {
    sha256: holds(() => hash('sha256') === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
    sha512: holds(() => hash('sha512').startsWith('ddaf35a193617abacc417349ae204131')),
    hkdf: holds(hkdf),
    ed25519: holds(ed25519),
    'aes-256-gcm': holds(aesGcm),
    argon2id: await argon2id().catch(() => false),
  }
}

function holds(test: () => boolean): boolean {
  try {
    return test()
  } catch {
    return false
  }
}

function hash(name: 'sha256' | 'sha512'): string {
  return createHash(name).update('abc').digest('hex')
}

function hkdf(): boolean {
  const salt = hex('000102030405060708090a0b0c')
  const key = hkdfSync('sha256', new Uint8Array(22).fill(0x0b), salt, hex('f0f1f2f3f4f5f6f7f8f9'), 42)
  const expected = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
  return Buffer.from(key).toString('hex') === expected
}

function ed25519(): boolean {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  const head = '302e020100300506032b657004220420'
  const key = createPrivateKey({ key: Buffer.from(hex(head + seed)), format: 'der', type: 'pkcs8' })
  const signature = sign(null, new Uint8Array(), key)
  const expected =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
  return signature.toString('hex') === expected && verify(null, new Uint8Array(), createPublicKey(key), signature)
}

/** Opens what it sealed, and nothing that was changed or bound to something else. */
function aesGcm(): boolean {
  const key = new Uint8Array(32).fill(7)
  const secret = hex('00ff10')
  const sealed = sealSecret(key, secret, 'self-test')
  const opened = openSecret(key, sealed, 'self-test')
  const changed = Uint8Array.from(sealed, (byte, i) => (i === 13 ? byte ^ 1 : byte))
  return (
    Buffer.from(opened ?? []).equals(Buffer.from(secret)) &&
    openSecret(key, changed, 'self-test') === undefined &&
    openSecret(key, sealed, 'another') === undefined
  )
}

async function argon2id(): Promise<boolean> {
  const key = await keyFromPassword('password', new TextEncoder().encode('somesalt'), {
    memoryKiB: 65_536,
    passes: 2,
    lanes: 1,
  })
  return Buffer.from(key).toString('hex') === '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'
}

function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}
