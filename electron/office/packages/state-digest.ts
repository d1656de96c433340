import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Fact } from '../../../shared/core/fact.ts'
import type { ReadDb } from '../db/open.ts'
import { factBefore } from './fact-range-rows.ts'
import { factsBetween } from './fact-rows.ts'

/** Records of each kind, and a digest over all of them. Withdrawn records count: nothing goes by absence. */
export type TableState = { tables: Record<string, number>; digest: string }

/** A record as both ends know it: the newest fact about it. */
export type RecordState = { kind: string; id: string; sequence: number; type: string; version: number; body: string }

export const emptyState: TableState = { tables: {}, digest: '0'.repeat(64) }

/**
 * Keeps a state while records change. The digest is the sum, modulo 2^256, of each record's SHA-256: it does not depend on order, and a
 * record can be taken out again, so nobody has to walk all records for a package of a few. It finds loss and mistakes between offices that
 * trust each other's signatures; against a forger the signature counts, not this sum.
 */
export function changing(from: TableState): {
  replace: (before: RecordState | undefined, after: RecordState) => void
  state: () => TableState
} {
  const tables = { ...from.tables }
  let sum = BigInt(`0x${from.digest}`)
  return {
    replace(before, after) {
      if (before) sum -= hashOf(before)
      else tables[after.kind] = (tables[after.kind] ?? 0) + 1
      sum = BigInt.asUintN(256, sum + hashOf(after))
    },
    state: () => ({ tables: { ...tables }, digest: sum.toString(16).padStart(64, '0') }),
  }
}

export function sameState(a: TableState, b: TableState): boolean {
  const kinds = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)])
  return a.digest === b.digest && [...kinds].every((kind) => a.tables[kind] === b.tables[kind])
}

/** The state after facts `first`…`last` of this office. Facts never change, so it can be counted in slices between which the desk breathes. */
export async function stateAfter(
  db: ReadDb,
  before: TableState,
  first: number,
  last: number,
  signal: AbortSignal,
): Promise<TableState | undefined> {
  const change = changing(before)
  for (let from = first; from <= last; from += slice) {
    if (signal.aborted) return undefined
    for (const fact of factsBetween(db, from, Math.min(last, from + slice - 1))) {
      const before = factBefore(db, fact)
      change.replace(before && recordOf(before), recordOf(fact))
    }
    await setImmediate()
  }
  return change.state()
}

/** A record as its newest fact tells it. */
export function recordOf({ subject, sequence, type, version, body }: Fact): RecordState {
  return { ...subject, sequence, type, version, body: JSON.stringify(body) }
}

const slice = 1000

function hashOf({ kind, id, sequence, type, version, body }: RecordState): bigint {
  const text = JSON.stringify([kind, id, sequence, type, version, body])
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
}
