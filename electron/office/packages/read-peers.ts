import type { Output } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import { rangesText } from '../../../shared/packages/ranges.ts'
import type { Peer } from '../../../shared/packages/schema.ts'
import type { Context } from '../context.ts'
import { tally } from '../office/office-rows.ts'
import { fingerprintOf } from './fingerprint.ts'
import { listPeers, type PeerRow } from './peer-rows.ts'
import { readStream } from './stream-rows.ts'

/** The enrolled offices: at headquarters the posts, at a post its headquarters. */
export function readPeers(ctx: Context): Result<Output<'packages.peers'>> {
  return ok(listPeers(ctx.db).map((peer) => viewPeer(ctx, peer)))
}

/** Both ends show the same two things about a post's data: what is applied, and what is missing after it. */
export function viewPeer(ctx: Context, peer: PeerRow): Peer {
  const { code, incarnation } = ctx.office()
  const sender =
    peer.kind === 'post' ? { sender: peer.code, incarnation: peer.incarnation } : { sender: code, incarnation }
  const { appliedUpTo, missing, frozen } = readStream(ctx.db, { ...sender, stream: 'data' })
  const receipts = readStream(ctx.db, { sender: peer.code, incarnation: peer.incarnation, stream: 'ack' })
  return {
    code: peer.code,
    kind: peer.kind,
    name: peer.name,
    incarnation: peer.incarnation,
    keyId: peer.keyId,
    fingerprint: fingerprintOf(peer),
    ...(peer.confirmedAt === null ? {} : { confirmedAt: peer.confirmedAt }),
    addedAt: peer.addedAt,
    appliedUpTo,
    ...(missing.length === 0 ? {} : { missing: rangesText(missing) }),
    frozen: frozen || receipts.frozen,
    records: tally(ctx.db, 'received', [peer.code]),
  }
}
