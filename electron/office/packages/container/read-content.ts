import { setImmediate } from 'node:timers/promises'
import type { Fact } from '../../../../shared/core/fact.ts'
import { ok, type Result } from '../../../../shared/core/result.ts'
import type { Manifest } from '../../../../shared/packages/manifest.ts'
import { sha256Hex } from './hash.ts'
import type { Limits } from './limits.ts'
import { badPackage, cancelled } from './problems.ts'
import { unpackSegment } from './segments.ts'
import type { Entry } from './tar.ts'

export type Content = { facts: Fact[]; files: Entry[] }

/**
 * Everything behind the manifest: each file is the one the manifest lists, in length and hash, before it is inflated and parsed.
 * `tell` is called with rows read and rows in all.
 */
export async function readContent(
  manifest: Manifest,
  entries: readonly Entry[],
  max: Limits,
  tell: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Result<Content>> {
  const rows = manifest.segments.reduce((sum, segment) => sum + segment.rows, 0)
  if (rows > max.allRows) return badPackage('package.too-large')
  if (!areListed(manifest, entries)) return badPackage('package.segment')
  const facts: Fact[] = []
  let size = 0
  for (const [i, { name, rows: own }] of manifest.segments.entries()) {
    if (!name.startsWith('facts-')) break
    const unpacked = unpackSegment(entries[i]?.bytes ?? new Uint8Array(), own, max)
    if (!unpacked.ok) return unpacked
    size += unpacked.value.inflatedBytes
    if (size > max.allSegmentsBytes) return badPackage('package.too-large')
    for (const fact of unpacked.value.facts) facts.push(fact)
    tell(facts.length, rows)
    // Lets the thread hear that it was stopped.
    await setImmediate()
    if (signal?.aborted) return cancelled()
  }
  if (!areOfRange(facts, manifest.factRange)) return badPackage('package.facts')
  const files = entries.filter((entry) => entry.name.startsWith('files/'))
  return ok({ facts, files: files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })) })
}

function areListed({ segments }: Manifest, entries: readonly Entry[]): boolean {
  return (
    segments.length === entries.length &&
    segments.every(({ name, bytes, sha256, rows }, i) => {
      const entry = entries[i]
      const same = entry?.name === name && entry.bytes.length === bytes && sha256Hex(entry.bytes) === sha256
      return same && rows > 0 === name.startsWith('facts-')
    })
  )
}

function areOfRange(facts: readonly Fact[], range: Manifest['factRange']): boolean {
  if (!range) return true
  const rising = facts.every((fact, i) => i === 0 || fact.sequence > (facts[i - 1]?.sequence ?? 0))
  return rising && facts[0]?.sequence === range.first && facts.at(-1)?.sequence === range.last
}
