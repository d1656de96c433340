// shared/agencies: the three partners of a contract: agency, employer, placement company (P3MI), and their standing.
import { z } from 'zod'
import { country2, id, instant, line, plainDate, prose, requiredLine, version } from '../core/fields.ts'

export const partnerKind = z.enum(['agency', 'employer', 'placementCompany'])
export type PartnerKind = z.infer<typeof partnerKind>

/** Household or legal entity: UU 18/2017 Ps 4(1) and PP 59/2021 Ps 86(2) treat them differently. */
export const employerType = z.enum(['household', 'legalEntity'])
export type EmployerType = z.infer<typeof employerType>

export const standing = z.enum(['active', 'suspended', 'listed'])
export type Standing = z.infer<typeof standing>

/** Why a partner is on the problem list: civil, administrative or criminal (elucidation of UU 18/2017 Ps 10(2)). */
export const standingClass = z.enum(['civil', 'administrative', 'criminal'])

/** What an officer types about a partner. */
export const partnerFields = z.strictObject({
  kind: partnerKind,
  /** Latin name, as on letters. */
  name: requiredLine(120),
  /** Name in the host country's script. */
  localName: line(120).default(''),
  /** Employers only. */
  employerType: employerType.optional(),
  country: country2,
  licenceNumber: line(60).default(''),
  licenceExpires: plainDate.optional(),
  /** Identity or registration number of an employer, as the host country gives it. */
  identityNumber: line(40).default(''),
  address: prose(300).default(''),
  phone: line(40).default(''),
  email: line(120).default(''),
  contactPerson: line(70).default(''),
})
export type PartnerFields = z.infer<typeof partnerFields>

export const partnerStanding = z.strictObject({
  standing,
  class: standingClass.optional(),
  reason: prose(1000),
  from: plainDate,
  until: plainDate.optional(),
})
export type PartnerStanding = z.infer<typeof partnerStanding>

export const partner = z.strictObject({
  id,
  ...partnerFields.shape,
  standing: partnerStanding,
  createdAt: instant,
  changedAt: instant,
  version,
})
export type Partner = z.infer<typeof partner>
