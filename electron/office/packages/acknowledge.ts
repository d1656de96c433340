import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound, reasonOf, refused } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { encodeManifest, noPrevious, type Manifest, type ManifestHead } from '../../../shared/packages/manifest.ts'
import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { inTurn } from './in-turn.ts'
import { stopped } from './later-step.ts'
import { headFor } from './manifest-head.ts'
import { lastGivenOut, type StoredPackage } from './package-rows.ts'
import { readPeer, type PeerRow } from './peer-rows.ts'
import { receiptFor } from './receipt-lines.ts'
import { beginPackage, sealPackage } from './seal-package.ts'
import { readStream } from './stream-rows.ts'

/**
 * Headquarters: writes the signed receipt for a post into the outbox. Receipts are cumulative; a receipt that was left unfinished is
 * finished first, because its number may be known, and is answered when it still says everything. Refused at a post.
 */
export function acknowledge(
  ctx: Context,
  { post }: Parsed<'packages.acknowledge'>,
): Promise<Result<Output<'packages.acknowledge'>>> {
  return inTurn(ctx.setting, async () => {
    if (ctx.signal.aborted) return fail(stopped)
    if (ctx.office().kind !== 'headquarters') return refused(onlyHeadquarters)
    const peer = readPeer(ctx.db, post)
    if (!peer) return notFound('peer.unknown', 'Pos ini belum terdaftar di sini.', 'This post is not enrolled here.')
    const last = lastOf(ctx, ctx.db, peer)
    if (last?.state === 'building' && !saysAll(ctx, last, peer)) {
      const finished = await sealPackage(ctx, last.number)
      if (!finished.ok) return finished
    }
    const begun = ctx.write<{ number: number }>((db) => {
      const number = beginReceipt(ctx, db, peer)
      return ok({ value: { number }, subject: { kind: 'peer', id: post }, facts: [] })
    })
    return begun.ok ? sealPackage(ctx, begun.value.number) : begun
  })
}

function beginReceipt(ctx: Context, db: WriteDb, peer: PeerRow): number {
  const last = lastOf(ctx, db, peer)
  if (last?.state === 'building') return last.number
  const { state } = readStream(db, { sender: peer.code, incarnation: peer.incarnation, stream: 'data' })
  const head: ManifestHead = {
    ...headFor(ctx, peer, { kind: 'ack', stream: 'ack' }),
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.manifestHash ?? noPrevious,
    // Headquarters' own count of this post's records, for the post to compare with its own.
    state: { before: state, after: state },
    acknowledgements: receiptFor(db, peer),
  }
  return beginPackage(db, head, ctx.now())
}

function lastOf(ctx: Context, db: ReadDb, peer: PeerRow): StoredPackage | undefined {
  return lastGivenOut(db, { recipient: peer.code, incarnation: ctx.office().incarnation, stream: 'ack' })
}

function saysAll(ctx: Context, unfinished: StoredPackage, peer: PeerRow): boolean {
  const said = JSON.parse(unfinished.manifest) as Manifest
  return encodeManifest(said) === encodeManifest({ ...said, acknowledgements: receiptFor(ctx.db, peer) })
}

const onlyHeadquarters = reasonOf(
  'receipt.only-headquarters',
  'Hanya kantor pusat yang membuat tanda terima.',
  'Only headquarters makes receipts.',
)
