import {
  createHash,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign as edSign,
  verify as edVerify,
} from 'node:crypto'
import { blake2b } from '@noble/hashes/blake2.js'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { badPackage } from './problems.ts'

/** `secretKey` is the 32-byte Ed25519 seed; `keyId` is spelled as minisign prints it: 16 upper-case hex digits. */
export type SigningKey = { publicKey: Uint8Array; secretKey: Uint8Array; keyId: string }

/** A new Ed25519 key. The id is derived from the public key, so that two keys cannot claim one id by accident. */
export function newSigningKey(): SigningKey {
  const secretKey = new Uint8Array(randomBytes(32))
  const publicKey = publicKeyOf(secretKey)
  return { publicKey, secretKey, keyId: keyIdOf(publicKey) }
}

/** The two lines of a minisign `.pub` file. `comment` is not signed. */
export function publicKeyText(key: { publicKey: Uint8Array; keyId: string }, comment: string): string {
  return `untrusted comment: ${oneLine(comment)}\n${base64(join(ascii('Ed'), idBytes(key.keyId), key.publicKey))}\n`
}

/**
 * The text of a `.minisig` file over `bytes` (https://jedisct1.github.io/minisign, "Signature format"): Ed25519 over the BLAKE2b-512
 * of the bytes, and a second signature over the first with the trusted comment.
 */
export function sign(bytes: Uint8Array, secretKey: Uint8Array, keyId: string, trustedComment: string): string {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, secretKey]), format: 'der', type: 'pkcs8' })
  const comment = oneLine(trustedComment)
  const signature = edSign(null, blake2b(bytes), key)
  const global = edSign(null, join(signature, Buffer.from(comment)), key)
  return [
    `untrusted comment: signature from key ${keyId}`,
    base64(join(ascii('ED'), idBytes(keyId), signature)),
    `trusted comment: ${comment}`,
    `${base64(global)}\n`,
  ].join('\n')
}

/** Verifies a `.minisig` text. `keyId` in the answer is a claim that only chose the key: minisign does not sign it. */
export function verify(
  bytes: Uint8Array,
  minisig: string,
  publicKey: Uint8Array,
): Result<{ keyId: string; trustedComment: string }> {
  const parts = read(minisig)
  if (!parts) return badPackage('package.signature')
  const { keyId, signature, trustedComment, global } = parts
  const key = createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' })
  const good =
    edVerify(null, blake2b(bytes), key, signature) &&
    edVerify(null, join(signature, Buffer.from(trustedComment)), key, global)
  return good ? ok({ keyId, trustedComment }) : badPackage('package.signature')
}

/** The key id a `.minisig` text names, to look its public key up. Nothing is verified yet. */
export function claimedKeyId(minisig: string): Result<string> {
  const parts = read(minisig)
  return parts ? ok(parts.keyId) : badPackage('package.signature')
}

const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, secretKey]), format: 'der', type: 'pkcs8' })
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiHead.length))
}

function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16).toUpperCase()
}

/** The four lines, or undefined when they are not exactly those of a prehashed minisign signature. */
function read(minisig: string) {
  const lines = /^untrusted comment: [^\r\n]*\n([^\r\n]+)\ntrusted comment: ([^\r\n]*)\n([^\r\n]+)\n?$/.exec(minisig)
  const head = fromBase64(lines?.[1] ?? '', 74)
  const global = fromBase64(lines?.[3] ?? '', 64)
  if (!lines || !head || !global || head.toString('latin1', 0, 2) !== 'ED') return undefined
  const keyId = Buffer.from(head.subarray(2, 10)).reverse().toString('hex').toUpperCase()
  return { keyId, signature: head.subarray(10), trustedComment: lines[2] ?? '', global }
}

/** minisign prints the id as a number, so its bytes lie in the file in reverse. */
function idBytes(keyId: string): Uint8Array {
  return Buffer.from(keyId, 'hex').reverse()
}

/** Exactly one spelling: Buffer would also take missing padding, foreign letters and stray bits. */
function fromBase64(text: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : undefined
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function join(...parts: Uint8Array[]): Buffer {
  return Buffer.concat(parts)
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
