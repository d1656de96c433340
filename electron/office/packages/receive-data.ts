import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemOf, reasonOf, type Reason } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { rangesWords } from '../../../shared/packages/ranges.ts'
import { decideArrival, type Arrival } from '../../../shared/packages/rules.ts'
import type { Imported } from '../../../shared/packages/schema.ts'
import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import type { Written } from '../db/transact.ts'
import { applyData } from './apply-data.ts'
import { sha256Hex } from './container/hash.ts'
import { badPackage } from './container/problems.ts'
import { writeAtomic } from './container/write-atomic.ts'
import { stopped } from './later-step.ts'
import { makeFolder, parkedFile } from './outbox.ts'
import { readPeer } from './peer-rows.ts'
import { packageByHash } from './package-rows.ts'
import { heldHash, missingOf, noteMissing, readStream } from './stream-rows.ts'
import { freezeStream, keepPackage, streamOf, untouched, type Arrived } from './take-in.ts'

/** How a transaction tells an outcome that must be kept although it is a refusal: the answer travels as a value. */
export type Kept = Result<Imported>

/**
 * Headquarters: takes in a verified data package. Next in its stream: merged in one transaction. Too early: kept sealed on disk, then its
 * row. Here already: a logged no-op. Another of the same number: alarm, stream frozen.
 */
export async function receiveData(ctx: Context, arrived: Arrived, sealed: Uint8Array): Promise<Result<Imported>> {
  const file = parkedFile(ctx, arrived.manifestHash)
  const early = arrivalOf(ctx.db, arrived)?.do === 'park'
  if (early || packageByHash(ctx.db, arrived.manifestHash)?.state === 'parked') {
    // On disk first: a row that says `parked` promises that the file is there; when it comes again, a lost file is there again.
    const same = sha256Hex(sealed)
    makeFolder(dirname(file))
    await rm(file, { force: true })
    const parked = await writeAtomic(file, sealed, async (back) =>
      sha256Hex(back) === same ? ok(undefined) : badPackage('package.changed'),
    )
    if (!parked.ok) return parked
    if (!ctx.db.open) return fail(stopped)
  }
  const done = ctx.write<Kept>((db) => takeData(db, arrived, ctx.now(), early))
  if (!done.ok || !done.value.ok) return done.ok ? done.value : done
  if (done.value.value.outcome === 'applied') await rm(file, { force: true })
  return done.value
}

/** One transaction: what becomes of a verified package now. `early`: its sealed file is parked already. */
export function takeData(db: WriteDb, arrived: Arrived, at: string, early: boolean): Result<Written<Kept>> {
  const key = streamOf(arrived)
  const subject = { kind: 'package', id: arrived.manifestHash }
  const kept = (value: Kept): Result<Written<Kept>> => ok({ value, subject, facts: [] })
  const arrival = arrivalOf(db, arrived)
  if (!arrival) return badPackage('package.unknown-key')
  switch (arrival.do) {
    case 'refuse':
      return fail(problemOf('refused', ...arrival.reasons))
    case 'again':
      return kept(ok(untouched(arrived, 'again', waitingFor(db, arrived))))
    case 'fork':
      freezeStream(db, arrived, at, arrival.reasons)
      return kept(fail(problemOf('refused', ...arrival.reasons)))
    case 'setAside':
      keepPackage(db, arrived, 'quarantined', at, arrival.reasons)
      noteMissing(db, key, at)
      return kept(fail(problemOf('refused', ...arrival.reasons)))
    case 'park':
      if (!early) return fail(problemOf('stale', changedMeanwhile))
      keepPackage(db, arrived, 'parked', at)
      noteMissing(db, key, at)
      return kept(ok(untouched(arrived, 'parked', waitingFor(db, arrived))))
    case 'apply':
      return kept(ok(applyData(db, arrived, at)))
  }
}

/** Undefined when the sender is not enrolled. */
function arrivalOf(db: ReadDb, arrived: Arrived): Arrival | undefined {
  const key = streamOf(arrived)
  const peer = readPeer(db, key.sender)
  if (!peer) return undefined
  const { appliedUpTo, head, factsUpTo, frozen } = readStream(db, key)
  const held = heldHash(db, key, arrived.manifest.sequence)
  const standing = {
    incarnation: peer.incarnation,
    appliedUpTo,
    head,
    factsUpTo,
    frozen,
    ...(held === undefined ? {} : { held }),
  }
  return decideArrival(
    arrived.manifest,
    arrived.manifestHash,
    arrived.facts.map((fact) => fact.sequence),
    standing,
  )
}

/** The exact numbers that are missing below this package (P3). */
function waitingFor(db: ReadDb, arrived: Arrived): Reason[] {
  const missing = missingOf(db, streamOf(arrived), readStream(db, streamOf(arrived)).appliedUpTo)
  const below = missing.filter(([first]) => first < arrived.manifest.sequence)
  if (below.length === 0) return []
  const { id, en } = rangesWords(below)
  return [
    reasonOf(
      'package.missing',
      `Paket disimpan dan menunggu: paket ${id} dari kantor itu belum datang. Minta pengirim menyerahkannya; sesudah itu paket ini diterapkan sendiri.`,
      `The package is kept and waits: ${en} of that office has not come. Ask the sender to hand it over; this package is then applied by itself.`,
    ),
  ]
}

const changedMeanwhile = reasonOf(
  'package.changed-meanwhile',
  'Keadaan kiriman kantor ini berubah selagi paket dibaca. Tidak ada data yang diubah; baca paketnya sekali lagi.',
  'The stand of this office’s packages changed while the package was read. No data was changed; read the package once more.',
)
