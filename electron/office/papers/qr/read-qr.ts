import { createPublicKey, verify } from 'node:crypto'
import { decodeFirst, encode, Tagged } from 'cborg'
import { problemOf, reasonOf } from '../../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../../shared/core/result.ts'
import { fromBase45 } from './base45.ts'
import { cbor, coseSign1, decodeHeader, decodePayload, prefix, toBeSigned, type QrClaims } from './claims.ts'

/** A key of the key directory that may have signed papers: 32 raw bytes, its id, the office it belongs to. */
export type QrKey = { keyId: string; publicKey: Uint8Array; office: string }

/** No code we write comes near it; a longer text is not worth decoding. */
const longest = 1000

/**
 * Reads and verifies the code of a legalised contract. Nothing of it is believed before the signature fits.
 * Refusals are `badPackage` with one reason: `qr.prefix`, `qr.version`, `qr.base45`, `qr.cbor`, `qr.trailing`, `qr.unknown-key`,
 * `qr.signature`, `qr.claims`, `qr.office`.
 */
export function readQr(text: string, keys: readonly QrKey[]): Result<{ claims: QrClaims; office: string }> {
  if (!text.startsWith(prefix)) return refuse(/^ATN[1-9]\d*:/.test(text) ? 'qr.version' : 'qr.prefix')
  const bytes = text.length > longest ? undefined : fromBase45(text.slice(prefix.length))
  if (!bytes) return refuse('qr.base45')
  const message = readMessage(bytes)
  if (typeof message === 'string') return refuse(message)
  const key = keys.find((k) => k.keyId === message.keyId)
  if (!key) return refuse('qr.unknown-key')
  if (!verify(null, toBeSigned(message.header, message.payload), publicKey(key), message.signature)) {
    return refuse('qr.signature')
  }
  const claims = decodePayload(message.payload, message.keyId)
  if (!claims) return refuse('qr.claims')
  return claims.post === key.office ? ok({ claims, office: key.office }) : refuse('qr.office')
}

type Message = { header: Uint8Array; payload: Uint8Array; signature: Uint8Array; keyId: string }

function readMessage(bytes: Uint8Array): Message | 'qr.cbor' | 'qr.trailing' {
  try {
    const [value, rest] = decodeFirst(bytes, options) as [unknown, Uint8Array]
    const parts: unknown = value instanceof Tagged ? value.value : undefined
    if (!Array.isArray(parts) || parts.length !== 4) return 'qr.cbor'
    const [header, unprotected, payload, signature] = parts as unknown[]
    if (!(unprotected instanceof Map) || unprotected.size > 0) return 'qr.cbor'
    if (!isBytes(header) || !isBytes(payload) || !isBytes(signature) || signature.length !== 64) return 'qr.cbor'
    if (rest.length > 0) return 'qr.trailing'
    const keyId = decodeHeader(header)
    // SECURITY: only the one spelling that signQr writes; a second spelling of the same paper would have a second short code.
    const same = Buffer.from(encode(new Tagged(coseSign1, [header, new Map(), payload, signature]), cbor)).equals(bytes)
    return keyId && same ? { header, payload, signature, keyId } : 'qr.cbor'
  } catch {
    return 'qr.cbor'
  }
}

const options = {
  useMaps: true,
  strict: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  tags: Tagged.preserve(coseSign1),
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

function publicKey(key: QrKey) {
  const x = Buffer.from(key.publicKey).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** Each refusal: what is wrong, what it means, what to do. The paper itself is never touched. */
const refusals = {
  'qr.prefix': {
    id: 'Kode ini bukan kode legalisasi Meja Atase. Tidak ada yang diperiksa; pindai kode di kiri bawah sertifikat.',
    en: 'This is not an Attaché Desk legalisation code. Nothing was checked; scan the code at the lower left of the certificate.',
  },
  'qr.version': {
    id: 'Kode ini dibuat oleh versi aplikasi yang lebih baru. Tidak ada yang diperiksa; perbarui aplikasi, lalu pindai lagi.',
    en: 'This code was made by a newer version of the app. Nothing was checked; update the app, then scan again.',
  },
  'qr.base45': {
    id: 'Kode tidak terbaca utuh atau salah ketik. Tidak ada yang diperiksa; pindai lagi dalam cahaya cukup.',
    en: 'The code was not read whole or was mistyped. Nothing was checked; scan again in good light.',
  },
  'qr.cbor': {
    id: 'Isi kode rusak atau bukan buatan aplikasi ini. Jangan terima kertas ini sebelum kantor penerbit membenarkan nomornya.',
    en: 'The content of the code is damaged or not made by this app. Do not accept this paper until the issuing office confirms its number.',
  },
  'qr.trailing': {
    id: 'Ada tambahan di belakang isi kode. Jangan terima kertas ini sebelum kantor penerbit membenarkan nomornya.',
    en: 'Something was added behind the content of the code. Do not accept this paper until the issuing office confirms its number.',
  },
  'qr.unknown-key': {
    id: 'Kunci penanda tangan kode ini tidak ada dalam daftar kunci. Keaslian belum terbukti; terima paket rujukan terbaru dari Jakarta, atau tanyakan kode pendeknya lewat telepon.',
    en: 'The key that signed this code is not in the key directory. It is not proven genuine; take in the newest reference package from Jakarta, or ask for the short code by telephone.',
  },
  'qr.signature': {
    id: 'Tanda tangan kode tidak cocok: isinya diubah atau dipalsukan. Jangan terima kertas ini; laporkan kepada kantor penerbit.',
    en: 'The signature of the code does not fit: its content was changed or forged. Do not accept this paper; tell the issuing office.',
  },
  'qr.claims': {
    id: 'Kode ditandatangani dengan benar, tetapi berisi keterangan yang tidak dikenal versi ini. Keterangannya tidak ditampilkan; perbarui aplikasi, lalu pindai lagi.',
    en: 'The code is correctly signed but holds statements this version does not know. They are not shown; update the app, then scan again.',
  },
  'qr.office': {
    id: 'Kode mengaku dari satu kantor, tetapi ditandatangani dengan kunci kantor lain. Jangan terima kertas ini; laporkan kepada Jakarta.',
    en: 'The code claims to come from one office but is signed with the key of another. Do not accept this paper; tell Jakarta.',
  },
}

function refuse(code: keyof typeof refusals) {
  const { id, en } = refusals[code]
  return fail(problemOf('badPackage', reasonOf(code, id, en)))
}
