import { createPrivateKey, sign } from 'node:crypto'
import { encode, Tagged } from 'cborg'
import { toBase45 } from './base45.ts'
import {
  cbor,
  coseSign1,
  encodeHeader,
  encodePayload,
  prefix,
  qrClaims,
  toBeSigned,
  type NewQrClaims,
} from './claims.ts'

/** `secretKey` is the 32-byte Ed25519 seed, `keyId` its 16 upper-case hex digits. */
export type QrSigningKey = { secretKey: Uint8Array; keyId: string }

/**
 * The text of the code on a legalised contract: about 250 characters that any QR reader gives back unchanged. Deterministic.
 * Throws on claims that do not fit their schema: they come from the office's own record.
 */
export function signQr(claims: NewQrClaims, key: QrSigningKey): string {
  qrClaims.parse({ ...claims, keyId: key.keyId })
  const header = encodeHeader(key.keyId)
  const payload = encodePayload(claims)
  const signature = new Uint8Array(sign(null, toBeSigned(header, payload), privateKey(key.secretKey)))
  return prefix + toBase45(encode(new Tagged(coseSign1, [header, new Map(), payload, signature]), cbor))
}

/** Node takes Ed25519 seeds only inside PKCS 8 (RFC 8410 section 7); its head is always these sixteen bytes. */
function privateKey(seed: Uint8Array) {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
}
