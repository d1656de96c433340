import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound, reasonOf, refused } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { buildPackage } from './build-package.ts'
import { laterStep, stopped } from './later-step.ts'
import { openOwnPackage } from './open-package.ts'
import { outboxFolder, readIfThere } from './outbox.ts'
import { movePackage, packageByHash, packageByNumber, type StoredPackage } from './package-rows.ts'

/**
 * The sealed bytes of a package of this office, to be saved on another medium; it counts as handed over from then on. A file that was
 * taken out of the outbox or got damaged there is made again from row and facts, which are never removed (P5): same manifest, same
 * identity, only the sealing is new.
 */
export async function readPackageFile(
  ctx: Context,
  { manifestHash }: Parsed<'packages.file'>,
): Promise<Result<Output<'packages.file'>>> {
  const row = packageByHash(ctx.db, manifestHash)
  if (row?.direction !== 'out')
    return notFound(
      'package.unknown',
      'Paket ini bukan buatan kantor ini.',
      'This package was not made by this office.',
    )
  if (row.state === 'building') return refused(unfinished)
  const bytes = await keptBytes(ctx, row)
  if (!bytes.ok) return bytes
  const noted = laterStep(ctx, 'packages.file', (db) => {
    if (packageByNumber(db, row.number)?.state === 'sealed') movePackage(db, row.number, 'handedOver', ctx.now())
    return ok({ value: null, subject: { kind: 'package', id: manifestHash }, facts: [] })
  })
  return noted.ok ? ok({ fileName: row.fileName, bytes: bytes.value }) : noted
}

async function keptBytes(ctx: Context, row: StoredPackage): Promise<Result<Uint8Array>> {
  const kept = await readIfThere(join(outboxFolder(ctx), row.fileName))
  if (!ctx.db.open) return fail(stopped)
  const opened = kept && (await openOwnPackage(ctx, kept, row.recipient))
  if (kept && opened?.ok && opened.value.manifestHash === row.manifestHash) return ok(kept)
  if (!ctx.db.open) return fail(stopped)
  const built = await buildPackage(ctx, row)
  if (!built.ok) return built
  return built.value.manifestHash === row.manifestHash
    ? ok(built.value.bytes)
    : notFound('package.gone', gone.text.id, gone.text.en)
}

const unfinished = reasonOf(
  'package.unfinished',
  'Paket ini belum selesai dibuat. Tekan "Buat paket" sekali lagi; pembuatannya dilanjutkan.',
  'This package is not finished yet. Choose "Make package" once more; the making goes on.',
)
const gone = reasonOf(
  'package.gone',
  'Berkas paket tidak ada lagi di kotak keluar dan tidak dapat dibuat ulang persis sama. Datanya tetap tersimpan; cari berkasnya di media yang pernah dipakai, atau hubungi dukungan.',
  'The file of this package is no longer in the outbox and cannot be made again exactly as it was. The data is kept; look for the file on the media you used, or ask support.',
)
