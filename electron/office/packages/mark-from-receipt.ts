import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import type { Manifest } from '../../../shared/packages/manifest.ts'
import type { ReceiptLine } from '../../../shared/packages/receipt.ts'
import { rangesWords } from '../../../shared/packages/ranges.ts'
import { packageMoves } from '../../../shared/packages/rules.ts'
import type { Imported } from '../../../shared/packages/schema.ts'
import type { WriteDb } from '../db/open.ts'
import { givenOut, movePackage, type OwnSeries, type StoredPackage } from './package-rows.ts'
import { sameState, type TableState } from './state-digest.ts'
import { readStream, saveStream } from './stream-rows.ts'

type Receipt = { lines: readonly ReceiptLine[]; state: TableState; post: string }
type Marked = { facts: number; quarantined: Imported['quarantined']; messages: Reason[] }

/** Marks own packages as a proven receipt says, only ever forward, and remembers what headquarters still lacks. */
export function markFromReceipt(db: WriteDb, own: OwnSeries, { lines, state, post }: Receipt, at: string): Marked {
  const known = readStream(db, { sender: post, incarnation: own.incarnation, stream: own.stream })
  const [received, applied] = [
    lines.find((line) => line.level === 'received'),
    lines.find((line) => line.level === 'applied'),
  ]
  const upTo = Math.max(known.appliedUpTo, applied?.upTo ?? 0)
  const newly = givenOut(db, own, known.appliedUpTo + 1, upTo)
  const quarantined: Imported['quarantined'] = []
  for (const one of newly) {
    const aside = lines.filter((line) => line.fact !== undefined && line.upTo === one.sequence)
    for (const line of aside) quarantined.push({ sequence: line.fact ?? 0, reasons: [factAside(line)] })
    move(db, one, 'applied', at, aside.slice(0, 20).map(factAside))
  }
  for (const [first, last] of [[upTo + 1, received?.upTo ?? 0], ...(received?.held ?? [])] as [number, number][]) {
    for (const one of givenOut(db, own, first, last)) move(db, one, 'received', at)
  }
  const packagesAside = lines.filter((line) => line.level === 'quarantined' && line.fact === undefined)
  for (const line of packagesAside) {
    for (const one of givenOut(db, own, line.upTo, line.upTo)) {
      if (one.manifestHash === line.head) move(db, one, 'quarantined', at, [packageAside(line)])
    }
  }
  const end = newly.at(-1)
  const missing = received?.missing ?? []
  const head = end?.manifestHash ?? known.head
  saveStream(db, { ...known, appliedUpTo: upTo, head, factsUpTo: end?.lastFact ?? known.factsUpTo, state, missing }, at)
  const messages = [
    ...(applied && applied.upTo < known.appliedUpTo ? [behind(applied.upTo)] : []),
    ...(missing.length > 0 ? [lacks(rangesWords(missing))] : []),
    ...packagesAside.map(packageAside),
    ...(end && applied?.upTo === upTo && !sameState(stateSaid(end), state) ? [differs] : []),
  ]
  return { facts: newly.reduce((sum, one) => sum + one.facts, 0), quarantined: quarantined.slice(0, 200), messages }
}

/** Moves where the table of states allows it: a receipt that comes late finds the package further on already. */
function move(
  db: WriteDb,
  one: StoredPackage,
  state: StoredPackage['state'],
  at: string,
  reasons: readonly Reason[] = [],
): void {
  if (packageMoves[one.state].includes(state)) movePackage(db, one.number, state, at, reasons)
}

function stateSaid({ manifest }: StoredPackage): TableState {
  return (JSON.parse(manifest) as Manifest).state.after
}

function factAside({ fact, reason }: ReceiptLine): Reason {
  return reasonOf(
    'receipt.fact-set-aside',
    `Kantor pusat menyisihkan catatan nomor ${fact} (${reason}); yang lain diterapkan. Perbaiki rekamannya, lalu kirim paket berikutnya.`,
    `Headquarters set aside fact number ${fact} (${reason}); the rest is applied. Correct the record, then send the next package.`,
  )
}

function packageAside({ upTo, reason }: ReceiptLine): Reason {
  return reasonOf(
    'receipt.package-set-aside',
    `Kantor pusat menyisihkan paket nomor ${upTo} (${reason}). Telepon kantor pusat sebelum mengirim lagi.`,
    `Headquarters set aside package number ${upTo} (${reason}). Call headquarters before sending again.`,
  )
}

function lacks({ id, en }: { id: string; en: string }): Reason {
  return reasonOf(
    'receipt.missing',
    `Kantor pusat belum menerima paket ${id}. Paket itu masih tersimpan di sini; serahkan lagi.`,
    `Headquarters has not got package ${en}. It is still kept here; hand it over again.`,
  )
}

function behind(upTo: number): Reason {
  return reasonOf(
    'receipt.behind',
    `Kantor pusat kini menyebut paket ${upTo} sebagai yang terakhir, lebih sedikit daripada yang pernah ditegaskannya. Mungkin datanya dipulihkan dari cadangan; serahkan lagi paket sesudah nomor itu.`,
    `Headquarters now names package ${upTo} as its last, less than it has confirmed before. It may have restored a backup; hand over the packages after that number again.`,
  )
}

const differs = reasonOf(
  'receipt.state-differs',
  'Hitungan rekaman kantor pusat tidak sama dengan hitungan kantor ini. Periksa catatan yang disisihkan; bila tidak ada, telepon kantor pusat.',
  'Headquarters counts other records than this office. Look at what was set aside; if there is nothing, call headquarters.',
)
