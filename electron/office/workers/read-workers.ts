import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import { tally } from '../office/office-rows.ts'
import { countMatches, matchingIds } from '../search/search-rows.ts'
import { readWorker, workerByPassport, workersPage } from './worker-rows.ts'

/** One worker's record; showing it is logged. */
export function getWorker(ctx: Context, { id }: Parsed<'workers.get'>): Result<Output<'workers.get'>> {
  const worker = readWorker(ctx.db, id)
  if (!worker) return notFound('worker.unknown', 'Pekerja ini tidak ada.', 'There is no such worker.')
  ctx.viewed({ kind: 'worker', id })
  return ok(worker)
}

export function findByPassport(
  ctx: Context,
  { passportNumber }: Parsed<'workers.byPassport'>,
): Result<Output<'workers.byPassport'>> {
  const worker = workerByPassport(ctx.db, 'IDN', passportNumber.replace(/\s/g, '').toUpperCase())
  if (worker) ctx.viewed({ kind: 'worker', id: worker.id })
  return ok(worker ?? null)
}

/** Newest first; with a search text the matches. */
export function listWorkers(ctx: Context, input: Parsed<'workers.list'>): Result<Output<'workers.list'>> {
  const { text, after, limit } = input
  if (text) return searchWorkers(ctx, input, text)
  const from = readCursor(after, ['9999', ''] as const)
  if (!from.ok) return from
  const rows = workersPage(ctx.db, { createdAt: from.value[0], id: from.value[1] }, limit)
  const last = rows.at(-1)
  const next = rows.length === limit && last ? cursorOf([last.createdAt, last.id]) : null
  return ok({ rows, next, total: tally(ctx.db, 'worker', ['all']) })
}

function searchWorkers(
  ctx: Context,
  { after, limit }: Parsed<'workers.list'>,
  text: string,
): Result<Output<'workers.list'>> {
  const from = readCursor(after, [Number.MAX_SAFE_INTEGER] as const)
  if (!from.ok) return from
  const found = matchingIds(ctx.db, 'worker', text, { before: from.value[0], limit })
  const rows = found.flatMap(({ id }) => readWorker(ctx.db, id) ?? [])
  const last = found.at(-1)
  return ok({
    rows,
    next: found.length === limit && last ? cursorOf([last.number]) : null,
    total: countMatches(ctx.db, 'worker', text),
  })
}
