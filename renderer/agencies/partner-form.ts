import type { DefaultValues } from 'react-hook-form'
import { z } from 'zod'
import { whyNotPartner, whyNotStanding } from '../../shared/agencies/rules.ts'
import { partnerFields, partnerStanding, type Partner, type PartnerKind } from '../../shared/agencies/schema.ts'
import type { Reason } from '../../shared/core/problem.ts'

/** A partner's fields as a person types them; what the office would refuse is told in the same words under the field. */
export const partnerForm = partnerFields
  // Chosen before the kind was changed: no longer on the screen, so no longer meant.
  .transform(({ employerType, ...fields }) =>
    fields.kind === 'employer' && employerType ? { ...fields, employerType } : fields,
  )
  .superRefine((fields, check) => {
    for (const reason of whyNotPartner(fields)) check.addIssue(issueOf(reason))
  })
export type PartnerFormValues = z.input<typeof partnerForm>

/** A decision on a partner's standing, nested as the office names its fields. */
export const standingForm = z.object({ standing: partnerStanding }).superRefine(({ standing }, check) => {
  for (const reason of whyNotStanding(standing)) check.addIssue(issueOf(reason))
})
export type StandingFormValues = z.input<typeof standingForm>
export type StandingDecision = z.output<typeof standingForm>

export function emptyPartner(kind: PartnerKind, hostCountry: string): DefaultValues<PartnerFormValues> {
  return {
    kind,
    name: '',
    localName: '',
    country: kind === 'placementCompany' ? 'ID' : hostCountry,
    licenceNumber: '',
    identityNumber: '',
    address: '',
    phone: '',
    email: '',
    contactPerson: '',
  }
}

export function valuesOfPartner(partner: Partner): PartnerFormValues {
  const {
    id: _id,
    standing: _standing,
    createdAt: _created,
    changedAt: _changed,
    version: _version,
    ...fields
  } = partner
  return fields
}

function issueOf(reason: Reason) {
  return { code: 'custom' as const, path: reason.field?.split('.') ?? [], params: { words: reason.text } }
}
