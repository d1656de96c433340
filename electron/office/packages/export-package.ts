import type { Output } from '../../../shared/channels.ts'
import { reasonOf, refused, stale } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { noPrevious, type Manifest, type ManifestHead } from '../../../shared/packages/manifest.ts'
import { auditHead } from '../audit/audit-rows.ts'
import type { Context } from '../context.ts'
import type { ReadDb } from '../db/open.ts'
import { headFor } from './manifest-head.ts'
import type { Disk } from './container/write-atomic.ts'
import { lastThatFits } from './fact-range-rows.ts'
import { inTurn } from './in-turn.ts'
import { stopped } from './later-step.ts'
import { lastGivenOut, type StoredPackage } from './package-rows.ts'
import { readHeadquarters, type PeerRow } from './peer-rows.ts'
import { beginPackage, sealPackage } from './seal-package.ts'
import { emptyState, stateAfter } from './state-digest.ts'
import { readStream } from './stream-rows.ts'

/**
 * Seals all facts not yet in any package (as many as one package holds) into the outbox. One export at a time; an unfinished one is
 * finished first, with the facts it had taken. Refused: at headquarters, before headquarters is enrolled, nothing to send.
 */
export function exportPackage(ctx: Context, disk?: Disk): Promise<Result<Output<'packages.export'>>> {
  return inTurn(ctx.setting, async () => {
    if (ctx.signal.aborted) return fail(stopped)
    const plan = await planExport(ctx)
    if (ctx.signal.aborted) return fail(stopped)
    const begun = ctx.write<{ number: number }>((db) => {
      if (!plan.ok) return plan
      const { unfinished, last, head } = plan.value
      if (seriesEnd(db, plan.value.headquarters, ctx)?.number !== last?.number) return stale()
      const number = unfinished?.number ?? beginPackage(db, { ...head, auditHead: auditHead(db) }, ctx.now())
      return ok({ value: { number }, subject: { kind: 'office', id: ctx.office().id }, facts: [] })
    })
    return begun.ok ? sealPackage(ctx, begun.value.number, disk) : begun
  })
}

/**
 * The limits of one package: facts, and bytes of their bodies. Headquarters merges a package in one transaction, during which its desk
 * waits (about 70 ms for a thousand facts); a day of a large post is 3,000.
 */
const most = { rows: 50_000, bytes: 128 * 1024 * 1024 }

type Plan = { headquarters: PeerRow; last: StoredPackage | undefined; unfinished?: StoredPackage; head: ManifestHead }

/** Which facts come next and what the manifest says of them; facts never change, so this may be found out before the transaction. */
async function planExport(ctx: Context): Promise<Result<Plan>> {
  if (ctx.office().kind === 'headquarters') return refused(onlyPosts)
  const headquarters = readHeadquarters(ctx.db)
  if (!headquarters) return refused(notEnrolled)
  const last = seriesEnd(ctx.db, headquarters, ctx)
  if (last?.state === 'building')
    return ok({ headquarters, last, unfinished: last, head: JSON.parse(last.manifest) as Manifest })
  const first = (last?.lastFact ?? 0) + 1
  const end = lastThatFits(ctx.db, first, most)
  if (end === 0) return refused(nothingToSend)
  const before = last ? (JSON.parse(last.manifest) as Manifest).state.after : emptyState
  const after = await stateAfter(ctx.db, before, first, end, ctx.signal)
  if (!after) return fail(stopped)
  const receipts = readStream(ctx.db, {
    sender: headquarters.code,
    incarnation: headquarters.incarnation,
    stream: 'ack',
  })
  const head: ManifestHead = {
    ...headFor(ctx, headquarters, { kind: 'data', stream: 'data' }),
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.manifestHash ?? noPrevious,
    factRange: { first, last: end },
    state: { before, after },
    acknowledgements:
      receipts.appliedUpTo === 0
        ? []
        : [
            {
              stream: 'ack',
              incarnation: receipts.incarnation,
              level: 'applied',
              upTo: receipts.appliedUpTo,
              head: receipts.head,
            },
          ],
  }
  return ok({ headquarters, last, head })
}

function seriesEnd(db: ReadDb, headquarters: PeerRow, ctx: Context): StoredPackage | undefined {
  return lastGivenOut(db, { recipient: headquarters.code, incarnation: ctx.office().incarnation, stream: 'data' })
}

const onlyPosts = reasonOf(
  'package.only-posts',
  'Kantor pusat tidak mengirim paket data; kantor pusat menerima paket pos dan membalas dengan tanda terima.',
  'Headquarters sends no data packages; it takes in the posts’ packages and answers with receipts.',
)
const notEnrolled = reasonOf(
  'package.no-headquarters',
  'Kartu kantor pusat belum didaftarkan, jadi belum ada tujuan paket. Data tetap tersimpan; daftarkan kartu kantor pusat lalu buat paket lagi.',
  'Headquarters’ card is not enrolled yet, so there is nobody to seal to. The data is kept; enrol headquarters’ card and make the package again.',
)
const nothingToSend = reasonOf(
  'package.nothing-to-send',
  'Tidak ada catatan baru sejak paket terakhir, jadi tidak ada yang perlu dikirim.',
  'There is nothing new since the last package, so there is nothing to send.',
)
