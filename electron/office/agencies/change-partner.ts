import type { Output, Parsed } from '../../../shared/channels.ts'
import { whyNotPartner, whyNotStanding } from '../../../shared/agencies/rules.ts'
import type { Partner } from '../../../shared/agencies/schema.ts'
import { notFound, reasonOf, refused, stale } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { rejudgeOpenContracts } from '../contracts/rejudge.ts'
import { partnerFact } from './partner-fact.ts'
import { readPartner, updatePartner } from './partner-rows.ts'

/** Corrects what was typed about a partner; its kind stays. */
export function correctPartner(
  ctx: Context,
  { id, expectedVersion, fields }: Parsed<'agencies.correct'>,
): Result<Output<'agencies.correct'>> {
  const against = whyNotPartner(fields)
  if (against.length > 0) return refused(...against)
  return change(ctx, id, expectedVersion, 'partner.corrected', (before) =>
    before.kind === fields.kind ? ok({ ...fields, id, standing: before.standing }) : refused(kindStays),
  )
}

/** Suspends, lists or reinstates a partner. Open contracts that name it are judged again at once. */
export function setStanding(
  ctx: Context,
  { id, expectedVersion, standing }: Parsed<'agencies.setStanding'>,
): Result<Output<'agencies.setStanding'>> {
  const against = whyNotStanding(standing)
  if (against.length > 0) return refused(...against)
  return change(ctx, id, expectedVersion, 'partner.standingSet', (before) => ok({ ...before, standing }))
}

function change(
  ctx: Context,
  id: string,
  expectedVersion: number,
  type: 'partner.corrected' | 'partner.standingSet',
  next: (before: Partner) => Result<Omit<Partner, 'createdAt' | 'changedAt' | 'version'>>,
): Result<Partner> {
  return ctx.write((db) => {
    const before = readPartner(db, id)
    if (!before) return notFound('partner.unknown', 'Mitra ini tidak ada.', 'There is no such partner.')
    const wanted = next(before)
    if (!wanted.ok) return wanted
    const after: Partner = {
      ...wanted.value,
      createdAt: before.createdAt,
      changedAt: ctx.now(),
      version: before.version + 1,
    }
    if (updatePartner(db, after, expectedVersion) === 0) return stale()
    rejudgeOpenContracts(db, ctx, { partnerId: id })
    return ok({ value: after, subject: { kind: 'partner', id }, facts: [partnerFact(type, after)] })
  })
}

const kindStays = reasonOf(
  'partner.kind',
  'Jenis mitra tidak dapat diubah. Daftarkan rekaman baru dengan jenis yang benar.',
  'The kind of a partner cannot change. Register a new record of the right kind.',
  'kind',
)
