import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import { lastFact } from './fact-rows.ts'
import { outboxFolder } from './outbox.ts'
import { countOnTheWay, lastGivenOut, packagesPage } from './package-rows.ts'
import { listPeers, readHeadquarters } from './peer-rows.ts'
import { recordsPage } from './received-rows.ts'
import { readStream } from './stream-rows.ts'

/** Packages in and out, newest first. */
export function listPackages(ctx: Context, { after, limit }: Parsed<'packages.list'>): Result<Output<'packages.list'>> {
  const before = readCursor(after, [Number.MAX_SAFE_INTEGER])
  if (!before.ok) return before
  const found = packagesPage(ctx.db, before.value[0], limit)
  return ok({ rows: found.map(({ number: _, ...row }) => row), next: nextPage(found, limit) })
}

/** Headquarters: the newest state of each received record, the last changed first. */
export function listRecords(
  ctx: Context,
  { post, text, after, limit }: Parsed<'packages.records'>,
): Result<Output<'packages.records'>> {
  const before = readCursor(after, [Number.MAX_SAFE_INTEGER])
  if (!before.ok) return before
  const filter = { ...(post === undefined ? {} : { post }), ...(text ? { text } : {}) }
  const found = recordsPage(ctx.db, { ...filter, before: before.value[0], limit })
  return ok({ rows: found.map(({ number: _, ...row }) => row), next: nextPage(found, limit) })
}

/** What waits to be sent and what waits for an answer. At headquarters `unacknowledged` counts applied packages no receipt has told of. */
export function readPackageStatus(ctx: Context): Result<Output<'packages.status'>> {
  const outbox = outboxFolder(ctx)
  const { kind, code, incarnation } = ctx.office()
  if (kind === 'headquarters') {
    const posts = listPeers(ctx.db).map((peer) =>
      readStream(ctx.db, { sender: peer.code, incarnation: peer.incarnation, stream: 'data' }),
    )
    const unacknowledged = posts.reduce((sum, one) => sum + one.appliedUpTo - one.acknowledgedUpTo, 0)
    return ok({ waitingFacts: 0, unacknowledged, lastApplied: null, lastAppliedAt: null, outbox, headquarters: null })
  }
  const headquarters = readHeadquarters(ctx.db)?.code ?? null
  const last =
    headquarters === null ? undefined : lastGivenOut(ctx.db, { recipient: headquarters, incarnation, stream: 'data' })
  const confirmed = readStream(ctx.db, { sender: code, incarnation, stream: 'data' })
  const applied = confirmed.appliedUpTo === 0 ? undefined : confirmed
  return ok({
    waitingFacts: lastFact(ctx.db) - (last?.lastFact ?? 0),
    unacknowledged: countOnTheWay(ctx.db),
    lastApplied: applied?.appliedUpTo ?? null,
    lastAppliedAt: applied?.at ?? null,
    outbox,
    headquarters,
  })
}

function nextPage(found: readonly { number: number }[], limit: number): string | null {
  const last = found.at(-1)
  return last && found.length === limit ? cursorOf([last.number]) : null
}
