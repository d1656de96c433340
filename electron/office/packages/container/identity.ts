import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import { invalid, reasonOf } from '../../../../shared/core/problem.ts'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { limits } from './limits.ts'
import { badPackage, cancelled } from './problems.ts'

/** `hybrid` withstands a later quantum computer (X25519 with ML-KEM-768); `classic` (X25519) is what older age tools can read. */
export type IdentityKind = 'hybrid' | 'classic'

/** A secret `identity` and the `recipient` others seal to. Both are texts of the age tool. */
export async function newIdentity(
  kind: IdentityKind,
): Promise<{ identity: string; recipient: string; kind: IdentityKind }> {
  const identity = await (kind === 'hybrid' ? generateHybridIdentity() : generateX25519Identity())
  return { identity, recipient: await identityToRecipient(identity), kind }
}

/** Short name of a recipient for manifests and key lists: the first 16 hex digits of its text's SHA-256, in upper case. */
export function recipientKeyId(recipient: string): string {
  return createHash('sha256').update(recipient).digest('hex').slice(0, 16).toUpperCase()
}

/** The one kind all recipients are of. Refuses (`invalid`) none, too many, unknown ones, and two kinds in one file. */
export function checkRecipients(recipients: readonly string[]): Result<IdentityKind> {
  const kinds = new Set(recipients.map(kindOf))
  const [kind] = kinds
  // SECURITY: one X25519 recipient would undo the protection of all hybrid ones; the library does not refuse it.
  if (kinds.size !== 1 || !kind || recipients.length > limits.recipients) return invalidKeys()
  return ok(kind)
}

type Options = { onProgress?: ((done: number, total: number) => void) | undefined; signal?: AbortSignal | undefined }

/** Seals to every recipient. Progress in bytes of `plain`. Refuses with `invalid` (recipients) or `cancelled`. */
export async function sealBytes(
  plain: Uint8Array,
  recipients: readonly string[],
  options: Options = {},
): Promise<Result<Uint8Array>> {
  const kind = checkRecipients(recipients)
  if (!kind.ok) return kind
  const encrypter = new Encrypter()
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient)
  } catch {
    return invalidKeys()
  }
  try {
    const sealed = await encrypter.encrypt(pieces(plain, options))
    return ok(await collect(sealed, sealed.size(plain.length)))
  } catch (error) {
    if (options.signal?.aborted) return cancelled()
    throw error
  }
}

/**
 * Opens with whichever identity fits. Progress in bytes of `sealed`. Refuses with `badPackage` (too large, not a package, cut short,
 * changed, not for us), `invalid` (an identity is not one) or `cancelled`. Nothing is answered before the last byte is authenticated.
 */
export async function openBytes(
  sealed: Uint8Array,
  identities: readonly string[],
  options: Options & { maxBytes?: number } = {},
): Promise<Result<Uint8Array>> {
  if (sealed.length > (options.maxBytes ?? limits.sealedBytes)) return badPackage('package.too-large')
  const header = checkHeader(sealed)
  if (!header.ok) return header
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    return invalidKeys()
  }
  try {
    const plain = await decrypter.decrypt(pieces(sealed, options))
    return ok(await collect(plain, plain.size(sealed.length)))
  } catch (error) {
    if (options.signal?.aborted) return cancelled()
    // The library knows one sentence for "no stanza fits"; everything else it throws here means other bytes than were sealed.
    return badPackage(/no identity matched/.test(String(error)) ? 'package.not-for-us' : 'package.changed')
  }
}

function kindOf(recipient: string): IdentityKind | undefined {
  if (/^age1pq1[02-9ac-hj-np-z]{1900,2000}$/.test(recipient)) return 'hybrid'
  return /^age1[02-9ac-hj-np-z]{58}$/.test(recipient) ? 'classic' : undefined
}

/** What can be said of a sealed file before the library reads it: the header ends in time, one kind of key, room for a body. */
function checkHeader(sealed: Uint8Array): Result<void> {
  const head = Buffer.from(sealed.buffer, sealed.byteOffset, Math.min(sealed.length, limits.ageHeaderBytes)).toString(
    'latin1',
  )
  const magic = 'age-encryption.org/v1\n'
  if (!head.startsWith(magic)) return badPackage(magic.startsWith(head) ? 'package.truncated' : 'package.not-a-package')
  const last = head.indexOf('\n--- ')
  const end = last < 0 ? -1 : head.indexOf('\n', last + 1)
  if (end < 0) return badPackage(head.length < sealed.length ? 'package.too-large' : 'package.truncated')
  const stanzas = new Set(Array.from(head.slice(0, end).matchAll(/^-> (\S+)/gm), (match) => match[1]))
  if (stanzas.has('X25519') && stanzas.has('mlkem768x25519')) return badPackage('package.mixed-recipients')
  const [nonce, tag] = [16, 16]
  return sealed.length - (end + 1) < nonce + tag ? badPackage('package.truncated') : ok(undefined)
}

/** The bytes as a stream of slices, so that a large file is neither copied whole nor worked on after it was stopped. */
function pieces(bytes: Uint8Array, { onProgress, signal }: Options): ReadableStream<Uint8Array> {
  const size = 1024 * 1024
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      // Streams alone never leave the thread free to hear that it was stopped.
      await setImmediate()
      if (signal?.aborted) return controller.error(signal.reason)
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + size))
      at += size
      onProgress?.(Math.min(at, bytes.length), bytes.length)
    },
  })
}

async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const out = new Uint8Array(size)
  let at = 0
  for await (const piece of stream) {
    out.set(piece, at)
    at += piece.length
  }
  if (at !== size) throw new Error('the stream ended early')
  return out
}

function invalidKeys() {
  return invalid(
    reasonOf(
      'package.keys',
      'Kunci untuk menyegel atau membuka paket tidak sah, atau dua jenis kunci tercampur. Tidak ada yang ditulis; periksa kartu kantor.',
      'A key to seal or open the package is not valid, or two kinds of keys are mixed. Nothing was written; check the office cards.',
    ),
  )
}
