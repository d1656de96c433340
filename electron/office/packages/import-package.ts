import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { applyParked } from './apply-parked.ts'
import { stopped } from './later-step.ts'
import { openPackage } from './open-package.ts'
import { receiveData } from './receive-data.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { streamOf } from './take-in.ts'

/**
 * Reads one file from another office: everything is verified on the packages thread before one transaction takes it in; packages that
 * waited for it follow. Refuses with what the container refuses (`badPackage`) and with `refused` (another life of the sender's database,
 * frozen, fork, another kind of package).
 */
export async function importPackage(
  ctx: Context,
  { file }: Parsed<'packages.import'>,
): Promise<Result<Output<'packages.import'>>> {
  const opened = await openPackage(ctx, file)
  if (!opened.ok) return opened
  if (ctx.signal.aborted || !ctx.db.open) return fail(stopped)
  const arrived = { ...opened.value, sealedBytes: file.length }
  const { kind, stream } = arrived.manifest
  const atHeadquarters = ctx.office().kind === 'headquarters'
  const [takenKind, takenStream] = atHeadquarters ? ['data', 'data'] : ['ack', 'ack']
  if (kind !== takenKind || stream !== takenStream) return fail(otherKind)
  if (!atHeadquarters) return receiveReceipt(ctx, arrived)
  const taken = await receiveData(ctx, arrived, file)
  if (!taken.ok) return taken
  const more = await applyParked(ctx, streamOf(arrived))
  return ok({ ...taken.value, messages: [...taken.value.messages, ...more] })
}

const otherKind = problemOf(
  'badPackage',
  reasonOf(
    'package.kind',
    'Paket jenis ini tidak dibaca di kantor ini: kantor pusat membaca paket data dari pos, pos membaca tanda terima dari kantor pusat. Tidak ada data yang diubah.',
    'This office does not read packages of this kind: headquarters reads the posts’ data, a post reads headquarters’ receipts. No data was changed.',
  ),
)
