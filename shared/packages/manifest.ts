import { z } from 'zod'
import { id, instant, sha256 } from '../core/fields.ts'
import { problemOf, reasonOf, type Problem } from '../core/problem.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { officeCode } from '../office/schema.ts'

/** The newest rules this app can read. A sender raises `minReader` only when an older app would misread its package. */
export const readerVersion = 1

/** `previous` of the first package of a stream. */
export const noPrevious = '0'.repeat(64)

/** minisign's own spelling of a key id, so that it can be compared with what the public tool prints. */
const keyId = z.string().regex(/^[0-9A-F]{16}$/)

/** A named series of packages of one sender, e.g. `data`. */
const streamName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

const count = z.int().min(0)

/** How many rows each table holds, and a digest over all of them that does not depend on their order. */
const tableState = z.looseObject({ tables: z.record(z.string().min(1).max(60), count), digest: sha256 })

/** One file of the archive beside the manifest. `bytes` and `sha256` are of the file as it lies there, compressed. */
const segment = z.looseObject({
  name: z.string().regex(/^(facts-\d{4}\.ndjson\.gz|files\/[0-9a-f]{64}\.age)$/),
  rows: count,
  bytes: count,
  sha256,
})
export type Segment = z.infer<typeof segment>

/** Cumulative receipt: everything of the stream up to and including `upTo` has reached `level`; `head` is that package's manifest hash. */
const acknowledgement = z.looseObject({
  stream: streamName,
  incarnation: id,
  level: z.enum(['received', 'applied', 'quarantined']),
  upTo: count,
  head: sha256,
  /** Code of the reason; for `quarantined`. */
  reason: z.string().min(1).max(80).optional(),
})
export type Acknowledgement = z.infer<typeof acknowledgement>

/**
 * What is signed in a package. Everything else hangs on it by hash. Unknown fields are kept: a newer sender may add some without
 * raising `minReader`, and the signed bytes must survive being stored and sealed again.
 */
export const manifest = z.looseObject({
  format: z.literal('attache-desk-package/1'),
  kind: z.enum(['data', 'ack', 'reference', 'snapshot', 'keys']),
  sender: z.looseObject({ post: officeCode, incarnation: id, keyId }),
  /** Inside what is signed, so that nobody can seal it again to someone else and have it accepted. */
  recipient: z.looseObject({ office: officeCode, keyIds: z.array(keyId).min(1).max(32) }),
  stream: streamName,
  sequence: z.int().min(1),
  /** SHA-256 of the previous manifest's bytes; zeros at sequence 1. */
  previous: sha256,
  /** Shown, never trusted: order is by sequence only. */
  createdAt: instant,
  /** Version of the app that made it, and of the shape of its records. */
  app: z.string().min(1).max(40),
  schema: z.int().min(1),
  minReader: z.int().min(1),
  factRange: z.looseObject({ first: z.int().min(1), last: z.int().min(1) }).nullable(),
  segments: z.array(segment).max(9999),
  state: z.looseObject({ before: tableState, after: tableState }),
  acknowledgements: z.array(acknowledgement).max(1000),
  auditHead: z.looseObject({ index: count, hash: sha256 }),
  keyDirectoryEpoch: count,
  referenceEpoch: count,
})
export type Manifest = z.infer<typeof manifest>

/** What a sender states; the segments are listed when the package is built. (`Omit` would lose the fields: the type is open.) */
const manifestHead = manifest.omit({ segments: true })
export type ManifestHead = z.infer<typeof manifestHead>

/** Reads a manifest's text. Call it only with text whose signature has been verified. Refuses with `badPackage`: malformed or from a newer app. */
export function parseManifest(text: string): Result<Manifest> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fail(malformed())
  }
  const parsed = manifest.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return fail(isNewer(json) ? newerApp() : malformed())
}

/** The bytes that get signed, as text: keys in alphabetical order, two spaces, a newline at the end; equal manifests give equal text. */
export function encodeManifest(value: Manifest): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

/** The refusal for a package that only a newer app can read: it is parked, not lost. */
export function newerApp(): Problem {
  return problemOf(
    'badPackage',
    reasonOf(
      'package.newer-app',
      'Paket ini dibuat oleh versi aplikasi yang lebih baru. Paket disimpan apa adanya; perbarui aplikasi lalu baca lagi.',
      'This package was made by a newer version of the app. It is kept as it is; update the app and read it again.',
    ),
  )
}

function malformed(): Problem {
  return problemOf(
    'badPackage',
    reasonOf(
      'package.manifest',
      'Daftar isi paket tidak terbaca. Tidak ada data yang diubah; minta pengirim mengirim ulang.',
      'The manifest of this package cannot be read. No data was changed; ask the sender to send it again.',
    ),
  )
}

function isNewer(json: unknown): boolean {
  const peek = z.looseObject({ format: z.string().optional(), minReader: z.number().optional() }).safeParse(json)
  if (!peek.success) return false
  const format = /^attache-desk-package\/(\d{1,6})$/.exec(peek.data.format ?? '')
  return Number(format?.[1] ?? 0) > 1 || (peek.data.minReader ?? 0) > readerVersion
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
