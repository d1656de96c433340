import type { Output, Parsed } from '../../../shared/channels.ts'
import type { Partner } from '../../../shared/agencies/schema.ts'
import { whyNotPartner } from '../../../shared/agencies/rules.ts'
import { problemOf, reasonOf, refused } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { partnerFact } from './partner-fact.ts'
import { insertPartner, partnersNamed } from './partner-rows.ts'

/** A new agency, employer or placement company, in active standing from today. The same name and licence twice is refused. */
export function registerPartner(
  ctx: Context,
  fields: Parsed<'agencies.register'>,
): Result<Output<'agencies.register'>> {
  const against = whyNotPartner(fields)
  if (against.length > 0) return refused(...against)
  return ctx.write((db) => {
    const twin = partnersNamed(db, fields.kind, fields.name).find(
      (p) => p.licenceNumber === fields.licenceNumber && p.identityNumber === fields.identityNumber,
    )
    if (twin) return fail(alreadyRegistered)
    const partner = newPartner(ctx, fields)
    insertPartner(db, partner)
    const facts = [partnerFact('partner.registered', partner)]
    return ok({ value: partner, subject: { kind: 'partner', id: partner.id }, facts })
  })
}

/** The record of a partner just met: active, with no reason needed. */
export function newPartner(
  ctx: Pick<Context, 'newId' | 'now' | 'today'>,
  fields: Parsed<'agencies.register'>,
): Partner {
  const at = ctx.now()
  return {
    id: ctx.newId(),
    ...fields,
    standing: { standing: 'active', reason: '', from: ctx.today() },
    createdAt: at,
    changedAt: at,
    version: 1,
  }
}

const alreadyRegistered = problemOf(
  'conflict',
  reasonOf(
    'partner.exists',
    'Mitra dengan nama dan nomor ini sudah terdaftar. Buka rekaman yang ada, atau isi nomor izin/identitas yang membedakan.',
    'A partner of this name and number is registered already. Open that record, or enter the licence or identity number that tells them apart.',
    'name',
  ),
)
