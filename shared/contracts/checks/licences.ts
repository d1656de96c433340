import { daysBetween } from '../../core/dates.ts'
import type { Finding } from '../schema.ts'
import type { CheckedPartner, CheckInput } from './input.ts'
import { ruleInForce, speak } from './speak.ts'
import { both, countWords, dayWords } from './wording.ts'

/** Licences of the agency and the placement company today; a licence is valid on its last day. One without a recorded end is not judged. */
export function licences(input: CheckInput): Finding[] {
  return [
    ...licence(input, input.agency, 'agency', 'agencyId'),
    ...licence(input, input.placementCompany, 'placement-company', 'placementCompanyId'),
  ]
}

function licence(
  input: CheckInput,
  partner: CheckedPartner | null,
  kind: 'agency' | 'placement-company',
  field: 'agencyId' | 'placementCompanyId',
): Finding[] {
  if (partner?.licenceExpires === undefined) return []
  const left = daysBetween(input.today, partner.licenceExpires)
  const fill = { name: both(partner.name), expires: dayWords(partner.licenceExpires), left: countWords(left) }
  if (left < 0) return speak(input, `licence.${kind}-expired`, { fill, field })
  const soon = ruleInForce(input, `licence.${kind}-expiring`)?.parameters['days'] ?? 0
  return left <= soon ? speak(input, `licence.${kind}-expiring`, { fill, field }) : []
}
