import { z } from 'zod'
import { problemOf, reasonOf, refused, type Reason } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { receiptLine, type ReceiptLine } from '../../../shared/packages/receipt.ts'
import { decideReceipt } from '../../../shared/packages/rules.ts'
import type { Imported } from '../../../shared/packages/schema.ts'
import type { Context } from '../context.ts'
import type { WriteDb } from '../db/open.ts'
import type { Written } from '../db/transact.ts'
import { badPackage } from './container/problems.ts'
import { markFromReceipt } from './mark-from-receipt.ts'
import { givenOut, lastGivenOut, type OwnSeries } from './package-rows.ts'
import { readPeer } from './peer-rows.ts'
import type { Kept } from './receive-data.ts'
import { heldHash, readStream, saveStream } from './stream-rows.ts'
import { freezeStream, keepPackage, streamOf, untouched, type Arrived } from './take-in.ts'

/**
 * A post: takes in headquarters' verified receipt in one transaction. What it says must be about packages this database has sent; then
 * they are marked received and applied, never back. An old or repeated receipt is a logged no-op.
 */
export function receiveReceipt(ctx: Context, arrived: Arrived): Result<Imported> {
  const done = ctx.write<Kept>((db) => takeReceipt(ctx, db, arrived))
  return done.ok ? done.value : done
}

function takeReceipt(ctx: Context, db: WriteDb, arrived: Arrived): Result<Written<Kept>> {
  const { manifest, manifestHash } = arrived
  const key = streamOf(arrived)
  const at = ctx.now()
  const peer = readPeer(db, key.sender)
  if (peer?.kind !== 'headquarters') return badPackage('package.unknown-key')
  const kept = (value: Kept): Result<Written<Kept>> =>
    ok({ value, subject: { kind: 'package', id: manifestHash }, facts: [] })
  const stream = readStream(db, key)
  const held = heldHash(db, key, manifest.sequence)
  const arrival = decideReceipt(manifest, manifestHash, {
    ...stream,
    incarnation: peer.incarnation,
    ...(held === undefined ? {} : { held }),
  })
  if (arrival.do === 'refuse') return refused(...arrival.reasons)
  if (arrival.do === 'fork') {
    freezeStream(db, arrived, at, arrival.reasons)
    return kept(fail(problemOf('refused', ...arrival.reasons)))
  }
  if (arrival.do !== 'apply') return kept(ok(untouched(arrived, 'again', [])))
  const own: OwnSeries = { recipient: peer.code, incarnation: ctx.office().incarnation, stream: 'data' }
  const lines = linesAbout(db, own, manifest.acknowledgements)
  if (!lines.ok) return lines
  const marked = markFromReceipt(
    db,
    own,
    { lines: lines.value, state: manifest.state.after, post: ctx.office().code },
    at,
  )
  keepPackage(db, arrived, 'applied', at, marked.messages)
  saveStream(db, { ...stream, appliedUpTo: manifest.sequence, head: manifestHash }, at)
  return kept(
    ok({
      ...untouched(arrived, 'receipt', marked.messages),
      facts: marked.facts,
      applied: marked.facts,
      quarantined: marked.quarantined,
    }),
  )
}

/** The lines about this database's packages. A receipt for what was never sent is refused whole: it speaks of another database's. */
function linesAbout(db: WriteDb, own: OwnSeries, acknowledgements: unknown): Result<ReceiptLine[]> {
  const parsed = z.array(receiptLine).safeParse(acknowledgements)
  if (!parsed.success) return badPackage('package.facts')
  const lines = parsed.data.filter(
    ({ stream, incarnation }) => stream === own.stream && incarnation === own.incarnation,
  )
  if (lines.length === 0) return refused(otherDatabase)
  const lastSent = lastGivenOut(db, own)
  const sent = lastSent?.state === 'building' ? lastSent.sequence - 1 : (lastSent?.sequence ?? 0)
  const isOurs = (line: ReceiptLine): boolean => {
    const named = [line.upTo, ...(line.held ?? []).flat(), ...(line.missing ?? []).flat()]
    if (named.some((sequence) => sequence > sent)) return false
    // Of a package that was set aside the hash may be another's: that is what a fork is.
    return (
      line.upTo === 0 ||
      line.level === 'quarantined' ||
      givenOut(db, own, line.upTo, line.upTo)[0]?.manifestHash === line.head
    )
  }
  return lines.every(isOurs) ? ok(lines) : refused(neverSent)
}

const otherDatabase: Reason = reasonOf(
  'receipt.incarnation',
  'Tanda terima ini untuk basis data lama kantor ini (sebelum dipulihkan). Tidak ada yang ditandai; serahkan kartu kantor yang baru kepada kantor pusat.',
  'This receipt is for a former database of this office (before it was restored). Nothing was marked; hand headquarters the new office card.',
)
const neverSent: Reason = reasonOf(
  'receipt.never-sent',
  'ALARM: tanda terima ini menyebut paket yang tidak pernah dikirim basis data ini. Tidak ada yang ditandai; telepon kantor pusat: mungkin ada salinan lain dari basis data kantor ini.',
  'ALARM: this receipt names packages that this database never sent. Nothing was marked; call headquarters: there may be another copy of this office’s database.',
)
