// papers/qr: the code on a legalised contract that verifies itself without a network: written, read, drawn, read out by telephone.
import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { z } from 'zod'
import { addDays, daysBetween } from '../../../../shared/core/dates.ts'
import { plainDate } from '../../../../shared/core/fields.ts'
import { officeCode } from '../../../../shared/office/schema.ts'

/** What the code says. `recordHash` is the SHA-256 of the legalised record (see record-hash.ts); days are those of the post's calendar. */
export const qrClaims = z.strictObject({
  /** Register number of the legalisation. */
  number: z.string().min(1).max(80),
  post: officeCode,
  passportNumber: z.string().min(1).max(20),
  recordHash: z.custom<Uint8Array>((v) => v instanceof Uint8Array && v.byteLength === 32, { message: '32 bytes' }),
  issuedOn: plainDate,
  endsOn: plainDate,
  /** Signing key as minisign prints it: 16 upper-case hex digits. It travels in the protected header, not in the payload. */
  keyId: z.string().regex(/^[0-9A-F]{16}$/),
})
export type QrClaims = z.infer<typeof qrClaims>

/** Everything but the key, which belongs to whoever signs. */
export type NewQrClaims = Omit<QrClaims, 'keyId'>

/**
 * The wire form, frozen with the prefix `ATN1:`. COSE_Sign1 (RFC 9052, tag 18) in deterministic CBOR (RFC 8949 section 4.2.1), base45 (RFC 9285):
 *
 *     18([ << {1: -8, 4: h'key id, 8 bytes'} >>, {}, << payload >>, h'Ed25519 signature, 64 bytes' ])
 *
 * with the payload's map keys below. Dates are days since 1970-01-01: three bytes instead of eleven.
 */
const wire = { post: 1, number: 2, passportNumber: 3, recordHash: 4, issuedOn: 5, endsOn: 6 } as const
export const prefix = 'ATN1:'
export const coseSign1 = 18
export const cbor = rfc8949EncodeOptions
const header = { algorithm: 1, keyId: 4 } as const
const edDsa = -8
const epoch = '1970-01-01'

export function encodePayload(claims: NewQrClaims): Uint8Array {
  return encode(
    new Map<number, string | number | Uint8Array>([
      [wire.post, claims.post],
      [wire.number, claims.number],
      [wire.passportNumber, claims.passportNumber],
      [wire.recordHash, claims.recordHash],
      [wire.issuedOn, daysBetween(epoch, claims.issuedOn)],
      [wire.endsOn, daysBetween(epoch, claims.endsOn)],
    ]),
    cbor,
  )
}

/** The claims, or undefined when the payload is not exactly what `encodePayload` would have written. */
export function decodePayload(payload: Uint8Array, keyId: string): QrClaims | undefined {
  const map = decodeMap(payload)
  if (!map || map.size !== Object.keys(wire).length) return undefined
  const [issued, ends] = [map.get(wire.issuedOn), map.get(wire.endsOn)]
  if (!isDay(issued) || !isDay(ends)) return undefined
  const claims = qrClaims.safeParse({
    post: map.get(wire.post),
    number: map.get(wire.number),
    passportNumber: map.get(wire.passportNumber),
    recordHash: map.get(wire.recordHash),
    issuedOn: addDays(epoch, issued),
    endsOn: addDays(epoch, ends),
    keyId,
  })
  return claims.success ? claims.data : undefined
}

export function encodeHeader(keyId: string): Uint8Array {
  return encode(
    new Map<number, number | Uint8Array>([
      [header.algorithm, edDsa],
      [header.keyId, new Uint8Array(Buffer.from(keyId, 'hex'))],
    ]),
    cbor,
  )
}

/** The key id of a protected header that says EdDSA and nothing more, else undefined. */
export function decodeHeader(bytes: Uint8Array): string | undefined {
  const map = decodeMap(bytes)
  if (!map || map.size !== 2 || map.get(header.algorithm) !== edDsa) return undefined
  const keyId = map.get(header.keyId)
  return keyId instanceof Uint8Array && keyId.byteLength === 8
    ? Buffer.from(keyId).toString('hex').toUpperCase()
    : undefined
}

/** The bytes that are signed: Sig_structure of RFC 9052 section 4.4, without external data. */
export function toBeSigned(protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array {
  return encode(['Signature1', protectedHeader, new Uint8Array(), payload], cbor)
}

/** SECURITY: one spelling only. Whatever the decoder forgives (key order, duplicates) shows when the value is written again. */
function decodeMap(bytes: Uint8Array): Map<unknown, unknown> | undefined {
  try {
    const value: unknown = decode(bytes, {
      useMaps: true,
      strict: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
    })
    const same = Buffer.from(encode(value, cbor)).equals(bytes)
    return same && value instanceof Map ? (value as Map<unknown, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Days from 1970 to 2242: keeps a nonsense number from becoming a nonsense date. */
function isDay(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000
}
