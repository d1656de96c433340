import { setImmediate } from 'node:timers/promises'
import { fail, type Result } from '../../../shared/core/result.ts'
import type { ManifestHead } from '../../../shared/packages/manifest.ts'
import type { Context } from '../context.ts'
import { linesOf } from './build-package-job.ts'
import type { BuiltContainer } from './container/build-container.ts'
import { factsBetween } from './fact-rows.ts'
import { stopped } from './later-step.ts'
import { readOfficeKeys } from './office-keys.ts'
import type { StoredPackage } from './package-rows.ts'
import { readPeer } from './peer-rows.ts'

/**
 * Seals a package of this office from its row and its facts, to its recipient and to ourselves. Both never change, so it can be built
 * again at any time and has the same manifest, unless another version of the app compresses differently.
 */
export async function buildPackage(ctx: Context, row: StoredPackage): Promise<Result<BuiltContainer>> {
  const { signing, sealing } = readOfficeKeys(ctx.db)
  const peer = readPeer(ctx.db, row.recipient)
  if (!peer) throw new Error('the recipient of a package is not enrolled')
  const factLines = await readLines(ctx, row)
  if (!factLines) return fail(stopped)
  return ctx.job('package.build', {
    manifest: headOf(row),
    factLines,
    signing,
    recipients: [peer.recipient, sealing.recipient],
  })
}

/** What was stated before the segments were known. */
export function headOf({ manifest }: StoredPackage): ManifestHead {
  const { segments: _, ...head } = JSON.parse(manifest) as ManifestHead & { segments?: unknown }
  return head
}

/** The facts in slices, between which the desk breathes; undefined when the office was locked or the call cancelled meanwhile. */
async function readLines(ctx: Context, { firstFact, lastFact }: StoredPackage): Promise<Uint8Array[] | undefined> {
  const pieces: Uint8Array[] = []
  if (firstFact === null || lastFact === null) return pieces
  for (let from = firstFact; from <= lastFact; from += slice) {
    if (ctx.signal.aborted) return undefined
    pieces.push(linesOf(factsBetween(ctx.db, from, Math.min(lastFact, from + slice - 1))))
    await setImmediate()
  }
  return ctx.signal.aborted ? undefined : pieces
}

const slice = 1000
