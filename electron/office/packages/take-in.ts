import type { Reason } from '../../../shared/core/problem.ts'
import type { Imported } from '../../../shared/packages/schema.ts'
import { packageFileName } from '../../../shared/packages/file-name.ts'
import type { WriteDb } from '../db/open.ts'
import type { OpenedContainer } from './container/open-container.ts'
import { insertPackage, movePackage, notePackage, packageByHash } from './package-rows.ts'
import { readStream, saveStream, type StreamKey } from './stream-rows.ts'

/** A verified package and the sealed bytes it came in. */
export type Arrived = OpenedContainer & { sealedBytes: number }

export function streamOf({ manifest }: OpenedContainer): StreamKey {
  return { sender: manifest.sender.post, incarnation: manifest.sender.incarnation, stream: manifest.stream }
}

/** The row of a package that came in, in its new state; one that was parked or set aside before gets another line in its timeline. */
export function keepPackage(
  db: WriteDb,
  arrived: Arrived,
  state: 'applied' | 'parked' | 'quarantined',
  at: string,
  reasons: readonly Reason[] = [],
): void {
  const { manifest, manifestBytes, manifestHash, facts, sealedBytes } = arrived
  const known = packageByHash(db, manifestHash)
  if (known)
    return known.state === state
      ? notePackage(db, known.number, state, at, reasons)
      : movePackage(db, known.number, state, at, reasons)
  const row = {
    manifestHash,
    direction: 'in',
    kind: manifest.kind,
    sender: manifest.sender.post,
    incarnation: manifest.sender.incarnation,
    recipient: manifest.recipient.office,
    stream: manifest.stream,
    sequence: manifest.sequence,
    firstFact: manifest.factRange?.first ?? null,
    lastFact: manifest.factRange?.last ?? null,
    facts: facts.length,
    bytes: sealedBytes,
    fileName: packageFileName(manifest),
    manifest: new TextDecoder().decode(manifestBytes),
    state,
    at,
  } as const
  insertPackage(db, row, reasons)
}

/** SECURITY (P6): two packages of one number. The evidence is kept and nothing of this stream is taken any more. */
export function freezeStream(db: WriteDb, arrived: Arrived, at: string, reasons: readonly Reason[]): void {
  keepPackage(db, arrived, 'quarantined', at, reasons)
  saveStream(db, { ...readStream(db, streamOf(arrived)), frozen: true }, at)
}

/** The answer about a package of which nothing was applied. */
export function untouched(
  { manifest, facts }: OpenedContainer,
  outcome: Imported['outcome'],
  messages: Reason[],
): Imported {
  return {
    outcome,
    kind: manifest.kind === 'ack' ? 'ack' : 'data',
    sender: manifest.sender.post,
    sequence: manifest.sequence,
    facts: facts.length,
    applied: 0,
    quarantined: [],
    messages,
  }
}
