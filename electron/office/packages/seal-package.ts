import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Output } from '../../../shared/channels.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { encodeManifest, type Manifest, type ManifestHead } from '../../../shared/packages/manifest.ts'
import { packageFileName } from '../../../shared/packages/file-name.ts'
import type { Context } from '../context.ts'
import type { WriteDb } from '../db/open.ts'
import { buildPackage, headOf } from './build-package.ts'
import type { BuiltContainer } from './container/build-container.ts'
import { sha256Hex } from './container/hash.ts'
import { badPackage } from './container/problems.ts'
import { writeAtomic, type Disk } from './container/write-atomic.ts'
import { laterStep, stopped } from './later-step.ts'
import { openOwnPackage } from './open-package.ts'
import { makeFolder, outboxFolder, readIfThere } from './outbox.ts'
import {
  fillPackage,
  insertPackage,
  movePackage,
  packageByNumber,
  withTimeline,
  type StoredPackage,
} from './package-rows.ts'
import { readStream, saveStream } from './stream-rows.ts'

/**
 * First step of giving out a package, inside the transaction that takes its sequence: a row that says everything the manifest will
 * state. Whatever happens after it, the same package is made from that row, never another one of the same sequence.
 */
export function beginPackage(db: WriteDb, head: ManifestHead, at: string): number {
  const manifest = encodeManifest({ ...head, segments: [] })
  const range = head.factRange
  return insertPackage(db, {
    manifestHash: sha256Hex(new TextEncoder().encode(manifest)),
    direction: 'out',
    kind: head.kind,
    sender: head.sender.post,
    incarnation: head.sender.incarnation,
    recipient: head.recipient.office,
    stream: head.stream,
    sequence: head.sequence,
    firstFact: range?.first ?? null,
    lastFact: range?.last ?? null,
    facts: range ? range.last - range.first + 1 : 0,
    bytes: 0,
    fileName: packageFileName(head),
    manifest,
    state: 'building',
    at,
  })
}

/**
 * The rest: build → write beside, fsync, read back with our own key, rename → row `sealed`. Stopped, cancelled or killed at any point
 * the row stays `building` and the next call goes on. A file that was finished before a crash is taken as it is, because someone may
 * have carried it away already. Refuses like `writeAtomic` (`noSpace`, `notFound`, `conflict`) and with `cancelled`.
 */
export async function sealPackage(
  ctx: Context,
  number: number,
  disk?: Disk,
): Promise<Result<Output<'packages.export'>>> {
  const row = packageByNumber(ctx.db, number)
  if (!row) throw new Error('package row is gone')
  if (row.state !== 'building') return ok(answerOf(ctx, row))
  makeFolder(outboxFolder(ctx))
  const path = join(outboxFolder(ctx), row.fileName)
  const finished = await readFinished(ctx, row, path)
  if (!finished.ok) return finished
  const built = finished.value ? ok(finished.value) : await buildPackage(ctx, row)
  if (!built.ok) return built
  const { bytes, manifestHash, manifest } = built.value
  if (!finished.value) {
    await setAside(path)
    const check = async (readBack: Uint8Array): Promise<Result<void>> => {
      if (ctx.signal.aborted) return fail(stopped)
      const opened = await openOwnPackage(ctx, readBack, row.recipient)
      if (!opened.ok) return opened
      return opened.value.manifestHash === manifestHash ? ok(undefined) : badPackage('package.changed')
    }
    const written = await writeAtomic(path, bytes, check, disk)
    if (!written.ok) return written
  }
  return laterStep(ctx, 'packages.sealed', (db) => {
    finish(db, row, { manifestHash, manifest, bytes: bytes.length }, ctx.now())
    const sealed = packageByNumber(db, number)
    if (!sealed) throw new Error('package row is gone')
    return ok({ value: answerOf(ctx, sealed), subject: { kind: 'package', id: manifestHash }, facts: [] })
  })
}

/** The file of a crash between rename and row: opened and verified like any other, and only when it states what the row states. */
async function readFinished(
  ctx: Context,
  row: StoredPackage,
  path: string,
): Promise<Result<Pick<BuiltContainer, 'bytes' | 'manifestHash' | 'manifest'> | undefined>> {
  const bytes = await readIfThere(path)
  if (!bytes) return ok(undefined)
  if (ctx.signal.aborted) return fail(stopped)
  const opened = await openOwnPackage(ctx, bytes, row.recipient)
  if (!opened.ok) return opened.error.code === 'cancelled' ? opened : ok(undefined)
  const { manifestHash, manifest } = opened.value
  const same = encodeManifest({ ...manifest, segments: [] }) === encodeManifest({ ...headOf(row), segments: [] })
  return ok(same ? { bytes, manifestHash, manifest } : undefined)
}

/**
 * A file of this name that is not this package is of a former life of this database (numbers begin again after a restore) or was damaged
 * by the disk: it is moved into `former`, never overwritten, and must not keep new packages from leaving.
 */
async function setAside(path: string): Promise<void> {
  const bytes = await readIfThere(path)
  if (!bytes) return
  const former = join(dirname(path), 'former')
  makeFolder(former)
  await rename(path, join(former, `${sha256Hex(bytes).slice(0, 8)}_${basename(path)}`))
}

function finish(
  db: WriteDb,
  row: StoredPackage,
  done: { manifestHash: string; manifest: Manifest; bytes: number },
  at: string,
): void {
  if (packageByNumber(db, row.number)?.state !== 'building') return
  fillPackage(db, row.number, { ...done, manifest: encodeManifest(done.manifest) })
  movePackage(db, row.number, 'sealed', at)
  for (const { stream, incarnation, level, upTo } of row.kind === 'ack' ? done.manifest.acknowledgements : []) {
    if (level !== 'applied') continue
    const told = readStream(db, { sender: row.recipient, incarnation, stream })
    if (told.at !== undefined)
      saveStream(db, { ...told, acknowledgedUpTo: Math.max(told.acknowledgedUpTo, upTo) }, told.at)
  }
}

function answerOf(ctx: Context, row: StoredPackage): Output<'packages.export'> {
  const { number: _, ...shown } = withTimeline(ctx.db, row)
  return { ...shown, path: join(outboxFolder(ctx), row.fileName) }
}
