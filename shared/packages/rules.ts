import { reasonOf, type Reason } from '../core/problem.ts'
import type { Manifest } from './manifest.ts'
import type { PackageState } from './schema.ts'

/** What may follow what in the life of a package. A state is a word in a row: whatever happens in between, the package can be taken up again. */
export const packageMoves: Record<PackageState, readonly PackageState[]> = {
  building: ['sealed'],
  sealed: ['handedOver', 'received', 'applied', 'quarantined'],
  handedOver: ['received', 'applied', 'quarantined'],
  received: ['applied', 'quarantined'],
  applied: [],
  parked: ['applied', 'quarantined'],
  quarantined: ['applied', 'parked'],
}

/** Where a stream stands when a package of it arrives. */
export type Standing = {
  /** The sender's database as it was enrolled. */
  incarnation: string
  appliedUpTo: number
  /** Manifest hash of the last applied package; zeros before the first. */
  head: string
  factsUpTo: number
  frozen: boolean
  /** Manifest hash of the package of the same sequence that is applied or parked here. */
  held?: string
}

/**
 * `apply` it is next · `again` the very same one is here · `park` something before it is missing · `fork` the sender has made two different
 * packages of one number or another past: alarm, and nothing more is taken · `setAside` it is next and genuine, but can never be applied ·
 * `refuse`.
 */
export type Arrival =
  | { do: 'apply' }
  | { do: 'again' }
  | { do: 'park' }
  | { do: 'fork' | 'setAside' | 'refuse'; reasons: [Reason, ...Reason[]] }

/** Order is by sequence and hash only, never by time (P1, P2, P6, P7 of the package rules). */
export function decideArrival(
  { sender, sequence, previous, factRange }: Manifest,
  hash: string,
  factSequences: readonly number[],
  standing: Standing,
): Arrival {
  if (sender.incarnation !== standing.incarnation) return { do: 'refuse', reasons: [otherIncarnation] }
  const next = standing.appliedUpTo + 1
  // The very same is here: applied, or parked and still too early. A parked one whose turn has come goes on.
  if (standing.held === hash && sequence !== next) return { do: 'again' }
  if (standing.frozen) return { do: 'refuse', reasons: [frozen] }
  if ((standing.held ?? hash) !== hash || sequence < next) return { do: 'fork', reasons: [forked] }
  if (sequence > next) return { do: 'park' }
  if (previous !== standing.head) return { do: 'fork', reasons: [otherPast] }
  const first = standing.factsUpTo + 1
  const gapless = factSequences.every((fact, i) => fact === first + i)
  const stated = factRange === null ? 0 : factRange.last - factRange.first + 1
  if (!gapless || factSequences.length !== stated) return { do: 'setAside', reasons: [factGap] }
  return { do: 'apply' }
}

/**
 * Receipts are cumulative, so a later one says all that the lost ones said: a gap between them is nothing, and one that comes late is
 * a harmless repeat.
 */
export function decideReceipt({ sender, sequence }: Manifest, hash: string, standing: Standing): Arrival {
  if (sender.incarnation !== standing.incarnation) return { do: 'refuse', reasons: [otherIncarnation] }
  if (standing.held === hash) return { do: 'again' }
  if (standing.frozen) return { do: 'refuse', reasons: [frozen] }
  if (standing.held !== undefined) return { do: 'fork', reasons: [forked] }
  return sequence <= standing.appliedUpTo ? { do: 'again' } : { do: 'apply' }
}

const otherIncarnation = reasonOf(
  'package.incarnation',
  'Basis data pengirim dipulihkan atau disalin sejak kartunya didaftarkan. Tidak ada data yang diubah; minta kartu baru kantor itu, cocokkan sidik jarinya lewat telepon, lalu daftarkan lagi.',
  'The sender’s database was restored or copied since its card was enrolled. No data was changed; ask that office for its new card, compare the fingerprint by telephone and enrol it again.',
)
const frozen = reasonOf(
  'package.frozen',
  'Kiriman kantor ini dibekukan karena pernah datang dua paket berbeda dengan nomor yang sama. Tidak ada data yang diubah; hubungi kantor itu lewat telepon.',
  'Packages of this office are frozen because two different ones of the same number have come. No data was changed; call that office.',
)
const forked = reasonOf(
  'package.fork',
  'ALARM: paket lain dengan nomor yang sama sudah ada di sini. Ada dua basis data yang memakai kunci kantor itu. Kiriman kantor itu dibekukan dan tidak ada data yang diubah; hubungi mereka lewat telepon sekarang.',
  'ALARM: another package of the same number is here already. Two databases use that office’s key. Packages of that office are frozen and no data was changed; call them now.',
)
const otherPast = reasonOf(
  'package.fork',
  'ALARM: paket ini tidak menyambung paket terakhir yang diterapkan di sini. Ada dua basis data yang memakai kunci kantor itu. Kiriman kantor itu dibekukan dan tidak ada data yang diubah; hubungi mereka lewat telepon sekarang.',
  'ALARM: this package does not continue the last one applied here. Two databases use that office’s key. Packages of that office are frozen and no data was changed; call them now.',
)
const factGap = reasonOf(
  'package.fact-gap',
  'Catatan di dalam paket tidak menyambung catatan terakhir yang diterima. Paket disisihkan dan tidak ada data yang diubah; hubungi pengirim.',
  'The records in this package do not continue the last ones received. The package was set aside and no data was changed; call the sender.',
)
