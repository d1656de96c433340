import type { Partner } from '../../../shared/agencies/schema.ts'
import type { NewFact } from '../../../shared/core/fact.ts'

type Kind = 'partner.registered' | 'partner.corrected' | 'partner.standingSet' | 'partner.withdrawn'

/** The whole partner after the change. */
export function partnerFact(type: Kind, partner: Partner): NewFact {
  return { type, version: 1, subject: { kind: 'partner', id: partner.id }, body: { ...partner } }
}
