// shared/contracts/checks: the law-cited checks of a contract. Pure: fields and dated reference data in, findings out.
import { z } from 'zod'

/** Every rule a check can speak for. A pack gives each its severity, citation and words; a rule the pack leaves out is silent. */
export const ruleId = z.enum([
  'content.employer-address',
  'content.employer-phone',
  'content.worker-address',
  'content.position',
  'content.rights-and-duties',
  'content.hours',
  'content.wage',
  'content.payment-method',
  'content.rest',
  'content.leave',
  'content.facilities',
  'content.insurance',
  'content.term',
  'content.safety',
  'worker.age',
  'passport.expiry-unknown',
  'passport.at-start',
  'passport.through-term',
  'standing.agency',
  'standing.employer',
  'standing.placement-company',
  'licence.agency-expired',
  'licence.agency-expiring',
  'licence.placement-company-expired',
  'licence.placement-company-expiring',
  'employer.household-needs-agency',
  'dates.signed-in-future',
  'dates.start-before-signing',
  'term.limit',
  'wage.below-floor',
  'wage.below-conditional-floor',
  'wage.lodging',
  'wage.food',
  'wage.currency',
  'wage.floor-rises',
  'wage.below-table',
  'wage.old-source',
  'wage.review-due',
  'wage.not-set',
])
export type RuleId = z.infer<typeof ruleId>

/** Numbers a rule cannot do without. */
export const requiredParameters: Partial<Record<RuleId, readonly string[]>> = {
  'worker.age': ['minimumAge'],
  'licence.agency-expiring': ['days'],
  'licence.placement-company-expiring': ['days'],
}
