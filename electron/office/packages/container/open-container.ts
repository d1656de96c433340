import type { Fact } from '../../../../shared/core/fact.ts'
import { ok, type Result } from '../../../../shared/core/result.ts'
import type { Words } from '../../../../shared/core/words.ts'
import type { Manifest } from '../../../../shared/packages/manifest.ts'
import type { ContainerProgress } from './build-container.ts'
import { openBytes, sealBytes } from './identity.ts'
import { limits, type Limits } from './limits.ts'
import { readContent, type Content } from './read-content.ts'
import { readTar, type Entry } from './tar.ts'
import { readTrustedManifest, readUnverifiedManifest, type Trust } from './trusted-manifest.ts'

type ReadOptions = {
  /** age identities of this office; whichever fits opens the package. */
  identities: readonly string[]
  limits?: Partial<Limits>
  onProgress?: (progress: ContainerProgress) => void
  signal?: AbortSignal
}

/** `me` is the office that must be the signed recipient. A post that reads back its own export names headquarters here. */
export type OpenOptions = ReadOptions & Trust & { me: string }

export type OpenedContainer = Content & { manifest: Manifest; manifestBytes: Uint8Array; manifestHash: string }

/**
 * Reads a package from outside. Verifies in the order of the format, nothing later before all earlier: size limits → decrypt → order of
 * the archive → signature over the manifest's bytes → key trusted → recipient is me → versions → length and hash of each file → facts.
 * Whether incarnation, sequence and `previous` continue the stream is the caller's question to its database.
 * Refuses with `badPackage` (codes in problems.ts, `package.newer-app`, `package.manifest`), `invalid` (identities) or `cancelled`.
 */
export async function openContainer(sealed: Uint8Array, options: OpenOptions): Promise<Result<OpenedContainer>> {
  const entries = await unseal(sealed, options)
  if (!entries.ok) return entries
  const trusted = readTrustedManifest(entries.value, options, options.me)
  if (!trusted.ok) return trusted
  const content = await contentOf(trusted.value.manifest, entries.value, options)
  return content.ok ? ok({ ...trusted.value, ...content.value }) : content
}

export type Inspection = {
  manifest: Manifest
  manifestHash: string
  claimedKeyId: string
  facts: Fact[]
  /** What nobody has proven about these bytes; to be shown with them. */
  notVerified: Words[]
}

/** Looks into a package without trusting anyone: structure, lengths and hashes are checked, its origin is not. Never apply what it answers. */
export async function inspectContainer(sealed: Uint8Array, options: ReadOptions): Promise<Result<Inspection>> {
  const entries = await unseal(sealed, options)
  if (!entries.ok) return entries
  const read = readUnverifiedManifest(entries.value)
  if (!read.ok) return read
  const { manifest, manifestHash, claimedKeyId } = read.value
  const content = await contentOf(manifest, entries.value, options)
  if (!content.ok) return content
  return ok({ manifest, manifestHash, claimedKeyId, facts: content.value.facts, notVerified })
}

/** The same package sealed to other recipients, e.g. after a key was replaced. Manifest, signature and segments keep every byte. */
export async function reseal(
  sealed: Uint8Array,
  identities: readonly string[],
  newRecipients: readonly string[],
): Promise<Result<Uint8Array>> {
  const tar = await openBytes(sealed, identities)
  if (!tar.ok) return tar
  const entries = await readTar(tar.value)
  return entries.ok ? sealBytes(tar.value, newRecipients) : entries
}

const notVerified: Words[] = [
  {
    id: 'Tanda tangan tidak diperiksa: siapa pun dapat membuat berkas seperti ini.',
    en: 'The signature was not checked: anyone could have made a file like this.',
  },
  {
    id: 'Kantor penerima, urutan, dan sambungan dengan paket sebelumnya tidak diperiksa.',
    en: 'Recipient, sequence and the link to the previous package were not checked.',
  },
]

async function unseal(sealed: Uint8Array, options: ReadOptions): Promise<Result<Entry[]>> {
  const max = { ...limits, ...options.limits }
  const text = { id: 'Membuka paket', en: 'Opening the package' }
  const tar = await openBytes(sealed, options.identities, {
    maxBytes: max.sealedBytes,
    signal: options.signal,
    onProgress: (done, total) => options.onProgress?.({ done, total, text }),
  })
  return tar.ok ? readTar(tar.value, max) : tar
}

function contentOf(manifest: Manifest, entries: readonly Entry[], options: ReadOptions): Promise<Result<Content>> {
  const text = { id: 'Memeriksa catatan', en: 'Checking records' }
  const tell = (done: number, total: number) => options.onProgress?.({ done, total, text })
  return readContent(manifest, entries.slice(2), { ...limits, ...options.limits }, tell, options.signal)
}
