import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { headingsOf } from './headings-of.ts'
import { rememberedMapping } from './roster-rows.ts'

/** First look at a list: sheets, first rows, a guess. When the headings are those of this agency's last list, its mapping is used again. */
export async function readRoster(
  ctx: Context,
  { file, agencyId }: Parsed<'rosters.read'>,
): Promise<Result<Output<'rosters.read'>>> {
  const read = await ctx.job('roster.read', { file, headings: ctx.reference.headings })
  if (!read.ok) return read
  const { guess } = read.value
  const kept = agencyId === undefined ? undefined : rememberedMapping(ctx.db, agencyId)
  const fits = kept !== undefined && JSON.stringify(kept.headings) === JSON.stringify(headingsOf(guess))
  return ok({ ...read.value, guess: fits ? { ...guess, mapping: kept.mapping } : guess, remembered: fits })
}
