import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  claimedKeyId,
  newSigningKey,
  publicKeyText,
  sign,
  verify,
} from '../../../electron/office/packages/container/signing.ts'
import { codeOf, value } from './story.ts'

/** Made by minisign 0.11 (Debian) from a key made for this test: `minisign -S -t 'post KDEI-TPE é' -c untrusted`. */
const minisign = {
  secretKey: bytes('e43bd6679b06e31b68a5d6e1cba0a6aa5f827c14265149b2341d0adaf8ccff99'),
  publicKey: bytes('e5f3213fe894f67625afa16e236a8c08d8a1f9c1ff7bdda0ca180a8a3c9732a0'),
  keyId: 'F92446B13D673D81',
  message: new TextEncoder().encode('Attaché Desk\n'),
  pub: 'untrusted comment: minisign public key F92446B13D673D81\nRWSBPWc9sUYk+eXzIT/olPZ2Ja+hbiNqjAjYofnB/3vdoMoYCoo8lzKg\n',
  minisig: [
    'untrusted comment: untrusted',
    'RUSBPWc9sUYk+cxj6pLaYeKdtBTb/+TU17q908tpSRNjjNyKNIUMSQM0czls9hdQcnQ1Gm2SGk+a9iWt/MpxxsRVgPE9oUU3jwo=',
    'trusted comment: post KDEI-TPE é',
    'PCEf6EIf1qttu2TspK/ZU8a8hJ9aBm7djv/wRlR5Ktx5sE0Mwqh03k/uWqFKuXAjyppiWJrDtup7bVCOaSHQBA==\n',
  ].join('\n'),
  /** The older format of the same tool, over the bytes themselves. */
  legacy: [
    'untrusted comment: signature from minisign secret key',
    'RWSBPWc9sUYk+WczUZOb3nfRiUv5Qu4NJKaA2VJMrKZ1rkCMDIZVLyduPoBgg0chf9VdF1iGViarVk/iGTYRwF52M9TGTP8avA8=',
    'trusted comment: legacy',
    '1FsP3hTWDZvDJ6tEdYwhUr5fG+AMVlA3ASEwf8YCoSVp6YTatLdIv/GctWBJtstrSgd/5+pM5Sdu/AaEQpuGDQ==\n',
  ].join('\n'),
}

describe('the same as minisign', () => {
  test('verifies its signature', () => {
    const answer = value(verify(minisign.message, minisign.minisig, minisign.publicKey))
    expect(answer).toEqual({ keyId: minisign.keyId, trustedComment: 'post KDEI-TPE é' })
  })

  test('makes the same signature and public key file, byte for byte', () => {
    const ours = sign(minisign.message, minisign.secretKey, minisign.keyId, 'post KDEI-TPE é')
    expect(ours.split('\n').slice(1)).toEqual(minisign.minisig.split('\n').slice(1))
    expect(publicKeyText(minisign, `minisign public key ${minisign.keyId}`)).toBe(minisign.pub)
  })

  test('refuses the older format that is not prehashed', () => {
    expect(codeOf(verify(minisign.message, minisign.legacy, minisign.publicKey))).toBe('package.signature')
  })
})

test('refuses other bytes, another key, another comment', () => {
  const [key, other] = [newSigningKey(), newSigningKey()]
  const message = new Uint8Array([1, 2, 3])
  const text = sign(message, key.secretKey, key.keyId, 'sequence:1')
  expect(codeOf(verify(message, text, key.publicKey))).toBe('accepted')
  expect(value(claimedKeyId(text))).toBe(key.keyId)
  expect(codeOf(verify(new Uint8Array([1, 2]), text, key.publicKey))).toBe('package.signature')
  expect(codeOf(verify(message, text, other.publicKey))).toBe('package.signature')
  expect(codeOf(verify(message, text.replace('sequence:1', 'sequence:2'), key.publicKey))).toBe('package.signature')
})

test('every bit flipped of a signature is refused, apart from the untrusted comment and the key id that nobody signs', () => {
  const key = newSigningKey()
  const message = new Uint8Array([1, 2, 3])
  const text = sign(message, key.secretKey, key.keyId, 'sequence:1')
  const signed = text.indexOf('\n') + 1
  const accepted = Array.from({ length: (text.length - signed) * 8 }, (_, i) => flip(text, signed * 8 + i))
    .map((flipped) => verify(message, flipped, key.publicKey))
    .filter((answer) => answer.ok)
  expect(accepted.every((answer) => answer.value.keyId !== key.keyId)).toBe(true)
  expect(accepted.length).toBeLessThanOrEqual(64)
})

test('a comment stays one line', () => {
  const key = newSigningKey()
  const text = sign(new Uint8Array(), key.secretKey, key.keyId, 'one\ntwo\r\nthree')
  expect(value(verify(new Uint8Array(), text, key.publicKey)).trustedComment).toBe('one two three')
})

test('garbage is refused, not thrown', () => {
  const { publicKey } = newSigningKey()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => !verify(new Uint8Array(), text, publicKey).ok),
  )
})

function flip(text: string, bit: number): string {
  const all = Buffer.from(text)
  all[bit >> 3] = (all[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return all.toString('utf8')
}

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
