// container: the bytes of a package: seal, sign, archive, segments. Pure byte work, no database; every step a public tool could do by hand.
import { setImmediate } from 'node:timers/promises'
import type { Fact } from '../../../../shared/core/fact.ts'
import type { Words } from '../../../../shared/core/words.ts'
import {
  encodeManifest,
  manifest as manifestSchema,
  type Manifest,
  type ManifestHead,
  type Segment,
} from '../../../../shared/packages/manifest.ts'
import { sha256Hex } from './hash.ts'
import { sealBytes } from './identity.ts'
import { limits } from './limits.ts'
import { packSegments, type PackedSegment } from './segments.ts'
import { sign } from './signing.ts'
import { writeTar, type Entry } from './tar.ts'

/** What a long step says while it runs; `done` and `total` are of that step. */
export type ContainerProgress = { done: number; total: number; text: Words }

export type BuildInput = {
  /** `sender.keyId` must be the signing key's, and `factRange` the facts' own. */
  manifest: ManifestHead
  facts: Iterable<Fact>
  /** Attachments, each under `files/<sha256>.age`. */
  files?: readonly Entry[]
  signing: { secretKey: Uint8Array; keyId: string }
  /** age recipients, all of one kind: headquarters' active keys and the post's own recovery key. */
  recipients: readonly string[]
  onProgress?: (progress: ContainerProgress) => void
  signal?: AbortSignal
}

export type BuiltContainer = { bytes: Uint8Array; manifestBytes: Uint8Array; manifestHash: string; manifest: Manifest }

/**
 * Seals facts into one file. The bytes differ at every sealing (age is randomised); `manifestHash` is the package's identity.
 * Throws on misuse (wrong recipients, a manifest that does not fit) and, when stopped, the signal's reason.
 */
export async function buildContainer(input: BuildInput): Promise<BuiltContainer> {
  const { signing, recipients, onProgress, signal } = input
  const entries = [...(await packFacts(input)), ...(input.files ?? [])]
  const manifest = manifestSchema.parse({ ...input.manifest, segments: entries.map(segmentOf) })
  if (manifest.sender.keyId !== signing.keyId) throw new Error('the manifest names another signing key')
  const manifestBytes = new TextEncoder().encode(encodeManifest(manifest))
  const signature = sign(manifestBytes, signing.secretKey, signing.keyId, trustedComment(manifest))
  const tar = await writeTar([
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.json.minisig', bytes: new TextEncoder().encode(signature) },
    ...entries,
  ])
  const sealed = await sealBytes(tar, recipients, {
    signal,
    onProgress: (done, total) =>
      onProgress?.({ done, total, text: { id: 'Menyegel paket', en: 'Sealing the package' } }),
  })
  signal?.throwIfAborted()
  if (!sealed.ok) throw new Error(sealed.error.reasons[0]?.text.en)
  return { bytes: sealed.value, manifestBytes, manifestHash: sha256Hex(manifestBytes), manifest }
}

async function packFacts({ manifest, facts, onProgress, signal }: BuildInput): Promise<PackedSegment[]> {
  const range = manifest.factRange
  const total = range ? range.last - range.first + 1 : 0
  const segments: PackedSegment[] = []
  let [rows, size] = [0, 0]
  for (const segment of packSegments(inRange(facts, range))) {
    segments.push(segment)
    rows += segment.rows
    size += segment.inflatedBytes
    if (rows > limits.allRows || size > limits.allSegmentsBytes) throw new Error('too many facts for one package')
    onProgress?.({ done: rows, total: Math.max(rows, total), text: { id: 'Mengemas catatan', en: 'Packing records' } })
    // Lets the thread hear that it was stopped.
    await setImmediate()
    signal?.throwIfAborted()
  }
  return segments
}

/** Passes facts on and makes sure that they are the ones the manifest speaks of: a reader refuses others. */
function* inRange(facts: Iterable<Fact>, range: Manifest['factRange']): Generator<Fact> {
  let last: number | undefined
  for (const fact of facts) {
    const fits = last === undefined ? fact.sequence === range?.first : fact.sequence > last
    if (range && !fits) throw new Error('the facts are not those of factRange')
    last = fact.sequence
    yield fact
  }
  if (range && last !== range.last) throw new Error('the facts are not those of factRange')
}

function segmentOf({ name, rows, bytes }: { name: string; rows?: number; bytes: Uint8Array }): Segment {
  return { name, rows: rows ?? 0, bytes: bytes.length, sha256: sha256Hex(bytes) }
}

/** Signed with the manifest, and what the public minisign tool prints when it verifies. */
function trustedComment({ sender, stream, sequence }: Manifest): string {
  return `attache-desk post:${sender.post} incarnation:${sender.incarnation} stream:${stream} sequence:${sequence}`
}
