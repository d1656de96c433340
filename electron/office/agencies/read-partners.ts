import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import { tally } from '../office/office-rows.ts'
import { countMatches, matchingIds } from '../search/search-rows.ts'
import { foundOfKind, partnerKey, partnersPage, readPartner } from './partner-rows.ts'

const kinds = ['agency', 'employer', 'placementCompany'] as const

export function getPartner(ctx: Context, { id }: Parsed<'agencies.get'>): Result<Output<'agencies.get'>> {
  const partner = readPartner(ctx.db, id)
  return partner ? ok(partner) : notFound('partner.unknown', 'Mitra ini tidak ada.', 'There is no such partner.')
}

/** In name order; with a search text the matches, newest first. */
export function listPartners(ctx: Context, input: Parsed<'agencies.list'>): Result<Output<'agencies.list'>> {
  const { kind, text, after, limit } = input
  if (text) return searchPartners(ctx, input, text)
  const from = readCursor(after, ['', ''] as const)
  if (!from.ok) return from
  const rows = partnersPage(ctx.db, kind, { nameKey: from.value[0], id: from.value[1] }, limit)
  const last = rows.at(-1)
  const next = rows.length === limit && last ? cursorOf([partnerKey(last.name), last.id]) : null
  return ok({ rows, next, total: tally(ctx.db, 'partner', kind ? [kind] : kinds) })
}

function searchPartners(
  ctx: Context,
  { kind, after, limit }: Parsed<'agencies.list'>,
  text: string,
): Result<Output<'agencies.list'>> {
  const from = readCursor(after, [Number.MAX_SAFE_INTEGER] as const)
  if (!from.ok) return from
  const narrowed = kind && foundOfKind(kind)
  const found = matchingIds(ctx.db, 'partner', text, { before: from.value[0], limit }, narrowed)
  const rows = found.flatMap(({ id }) => readPartner(ctx.db, id) ?? [])
  const last = found.at(-1)
  return ok({
    rows,
    next: found.length === limit && last ? cursorOf([last.number]) : null,
    total: countMatches(ctx.db, 'partner', text, narrowed),
  })
}
