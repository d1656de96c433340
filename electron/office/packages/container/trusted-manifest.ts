import { fail, ok, type Result } from '../../../../shared/core/result.ts'
import { newerApp, parseManifest, readerVersion, type Manifest } from '../../../../shared/packages/manifest.ts'
import { sha256Hex } from './hash.ts'
import { badPackage } from './problems.ts'
import { claimedKeyId, verify } from './signing.ts'
import type { Entry } from './tar.ts'

/**
 * A key of the key directory. `post` and the range belong to it: a key vouches only for the office it was enrolled for.
 * Sequences are inclusive; a revoked key is good below `revokedAtSequence`.
 */
export type TrustedKey = {
  publicKey: Uint8Array
  post?: string
  validFromSequence?: number
  revokedAtSequence?: number
}

/** Either a plain map from key id (a structured clone may cross to a job's thread), or a question asked before the manifest is read. */
export type Trust = {
  trustedKeys?: Readonly<Record<string, TrustedKey | Uint8Array>>
  trust?: (claim: { keyId: string }) => Result<TrustedKey>
}

type TrustedManifest = { manifest: Manifest; manifestBytes: Uint8Array; manifestHash: string }

/**
 * The manifest once its bytes are proven: signature by a trusted key → parsed → key valid for this sender and sequence → written to
 * `me` → readable by this version. SECURITY: keep that order; nothing is parsed that a trusted key has not signed.
 */
export function readTrustedManifest(entries: readonly Entry[], trust: Trust, me: string): Result<TrustedManifest> {
  const { manifestBytes, minisig } = signedParts(entries)
  const keyId = claimedKeyId(minisig)
  if (!keyId.ok) return keyId
  const key = findKey(keyId.value, trust)
  if (!key.ok) return key
  const signature = verify(manifestBytes, minisig, key.value.publicKey)
  if (!signature.ok) return signature
  const parsed = parseManifest(text(manifestBytes))
  if (!parsed.ok) return parsed
  const manifest = parsed.value
  if (!isValidFor(key.value, keyId.value, manifest)) return badPackage('package.key-range')
  if (manifest.recipient.office !== me) return badPackage('package.wrong-recipient')
  if (manifest.minReader > readerVersion) return fail(newerApp())
  return ok({ manifest, manifestBytes, manifestHash: sha256Hex(manifestBytes) })
}

/** The manifest without any proof of who made it: for looking at, never for applying. */
export function readUnverifiedManifest(entries: readonly Entry[]): Result<TrustedManifest & { claimedKeyId: string }> {
  const { manifestBytes, minisig } = signedParts(entries)
  const keyId = claimedKeyId(minisig)
  if (!keyId.ok) return keyId
  const parsed = parseManifest(text(manifestBytes))
  if (!parsed.ok) return parsed
  return ok({
    manifest: parsed.value,
    manifestBytes,
    manifestHash: sha256Hex(manifestBytes),
    claimedKeyId: keyId.value,
  })
}

/** The first two entries, which `readTar` has made sure of. Copied: views would keep the whole archive in memory. */
function signedParts([manifest, minisig]: readonly Entry[]): { manifestBytes: Uint8Array; minisig: string } {
  if (!manifest || !minisig) throw new Error('an archive without its first two files')
  return { manifestBytes: manifest.bytes.slice(), minisig: text(minisig.bytes) }
}

function findKey(keyId: string, { trustedKeys = {}, trust }: Trust): Result<TrustedKey> {
  const known = Object.hasOwn(trustedKeys, keyId) ? trustedKeys[keyId] : undefined
  if (known) return ok(known instanceof Uint8Array ? { publicKey: known } : known)
  return trust ? trust({ keyId }) : badPackage('package.unknown-key')
}

function isValidFor(key: TrustedKey, keyId: string, { sender, sequence }: Manifest): boolean {
  const { post = sender.post, validFromSequence = 1, revokedAtSequence = Number.POSITIVE_INFINITY } = key
  return sender.keyId === keyId && sender.post === post && sequence >= validFromSequence && sequence < revokedAtSequence
}

/** Empty when the bytes are not UTF-8: neither a signature nor a manifest is empty. */
function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}
