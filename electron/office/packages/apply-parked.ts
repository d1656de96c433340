import { rm } from 'node:fs/promises'
import { reasonOf, stale, type Reason } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { badPackage } from './container/problems.ts'
import { laterStep, stopped } from './later-step.ts'
import { openPackage } from './open-package.ts'
import { parkedFile, readIfThere } from './outbox.ts'
import { movePackage, packageByHash } from './package-rows.ts'
import { takeData, type Kept } from './receive-data.ts'
import { noteMissing, parkedPackages, readStream, type StreamKey } from './stream-rows.ts'
import type { Arrived } from './take-in.ts'

/**
 * Applies what was parked as long as it is next, each package verified again and in a transaction of its own. Also takes up what an
 * earlier call left when it was stopped. Answers what people should be told.
 */
export async function applyParked(ctx: Context, key: StreamKey): Promise<Reason[]> {
  const messages: Reason[] = []
  while (ctx.db.open && !ctx.signal.aborted) {
    const { appliedUpTo, frozen } = readStream(ctx.db, key)
    const next = parkedPackages(ctx.db, key)[0]
    if (frozen || next?.sequence !== appliedUpTo + 1) break
    const file = parkedFile(ctx, next.manifestHash)
    const arrived = await reopen(ctx, file, next.manifestHash)
    if (!arrived.ok && arrived.error.code === 'cancelled') break
    const done = arrived.ok ? applyNext(ctx, arrived.value) : giveUp(ctx, key, next.manifestHash, arrived.error.reasons)
    if (!done.ok) break
    messages.push(arrived.ok ? appliedToo(next.sequence) : lost(next.sequence))
    await rm(file, { force: true })
  }
  return messages
}

async function reopen(ctx: Context, file: string, manifestHash: string): Promise<Result<Arrived>> {
  const sealed = await readIfThere(file)
  if (!ctx.db.open) return fail(stopped)
  if (!sealed) return badPackage('package.truncated')
  const opened = await openPackage(ctx, sealed)
  if (!opened.ok) return opened
  return opened.value.manifestHash === manifestHash
    ? ok({ ...opened.value, sealedBytes: sealed.length })
    : badPackage('package.changed')
}

/** A refusal that is to be kept (a fork, a gap in the facts) is kept; either way the package is parked no longer. */
function applyNext(ctx: Context, arrived: Arrived): Result<unknown> {
  return laterStep<Kept>(ctx, 'packages.appliedParked', (db) => takeData(db, arrived, ctx.now(), true))
}

/** The parked file is gone or damaged: the number counts as missing again, and the receipt says so. */
function giveUp(ctx: Context, key: StreamKey, manifestHash: string, reasons: Reason[]): Result<unknown> {
  return laterStep(ctx, 'packages.parkedLost', (db) => {
    const row = packageByHash(db, manifestHash)
    if (row?.state !== 'parked') return stale()
    movePackage(db, row.number, 'quarantined', ctx.now(), reasons)
    noteMissing(db, key, ctx.now())
    return ok({ value: null, subject: { kind: 'package', id: manifestHash }, facts: [] })
  })
}

function appliedToo(sequence: number): Reason {
  return reasonOf(
    'package.applied-parked',
    `Paket nomor ${sequence} yang menunggu sudah diterapkan juga.`,
    `Package number ${sequence}, which was waiting, is applied too.`,
  )
}

function lost(sequence: number): Reason {
  return reasonOf(
    'package.parked-lost',
    `Paket nomor ${sequence} yang menunggu tidak terbaca lagi di disk. Minta pengirim menyerahkannya sekali lagi.`,
    `Package number ${sequence}, which was waiting, can no longer be read from the disk. Ask the sender to hand it over once more.`,
  )
}
