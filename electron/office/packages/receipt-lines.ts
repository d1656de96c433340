import { noPrevious } from '../../../shared/packages/manifest.ts'
import type { ReceiptLine } from '../../../shared/packages/receipt.ts'
import { rangesOf } from '../../../shared/packages/ranges.ts'
import type { ReadDb } from '../db/open.ts'
import type { PeerRow } from './peer-rows.ts'
import { quarantinedFacts } from './received-rows.ts'
import {
  heldHash,
  packageOfFact,
  parkedPackages,
  quarantinedPackages,
  readStream,
  type StreamKey,
} from './stream-rows.ts'

/** What headquarters can say for sure about a post's data: received and applied are cumulative, gaps are exact, what was set aside has its reason. */
export function receiptFor(db: ReadDb, peer: PeerRow): ReceiptLine[] {
  const key: StreamKey = { sender: peer.code, incarnation: peer.incarnation, stream: 'data' }
  const { appliedUpTo, head, missing } = readStream(db, key)
  const about = { stream: key.stream, incarnation: key.incarnation }
  const parked = parkedPackages(db, key).map((one) => one.sequence)
  const upTo = endOfReceived(appliedUpTo, parked)
  const held = rangesOf(parked.filter((sequence) => sequence > upTo)).slice(0, most)
  const received = {
    ...about,
    level: 'received',
    upTo,
    head: heldHash(db, key, upTo) ?? noPrevious,
    held,
    missing: missing.slice(0, most),
  } as const
  return [
    received,
    { ...about, level: 'applied', upTo: appliedUpTo, head },
    ...packagesAside(db, key),
    ...factsAside(db, key),
  ]
}

const most = 200

/** Parked packages that follow the applied ones without a gap (their turn has come, or a person is asked first) are received too. */
function endOfReceived(appliedUpTo: number, parked: readonly number[]): number {
  let end = appliedUpTo
  for (const sequence of parked) if (sequence === end + 1) end = sequence
  return end
}

function packagesAside(db: ReadDb, key: StreamKey): ReceiptLine[] {
  return quarantinedPackages(db, key, most).map(({ sequence, manifestHash, reasons }) => ({
    stream: key.stream,
    incarnation: key.incarnation,
    level: 'quarantined',
    upTo: sequence,
    head: manifestHash,
    reason: reasons[0]?.code ?? 'package',
  }))
}

function factsAside(db: ReadDb, key: StreamKey): ReceiptLine[] {
  return quarantinedFacts(db, key, most).flatMap(({ sequence, reasons }) => {
    const inside = packageOfFact(db, key, sequence)
    const reason = reasons[0]
    if (!inside || !reason) return []
    const words = reason.field ? `${reason.code} ${reason.field}` : reason.code
    const about = { stream: key.stream, incarnation: key.incarnation, level: 'quarantined' } as const
    return [{ ...about, upTo: inside.sequence, head: inside.manifestHash, reason: words.slice(0, 80), fact: sequence }]
  })
}
