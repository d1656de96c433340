import { within } from '../../core/dates.ts'
import type { Words } from '../../core/words.ts'
import type { Finding } from '../schema.ts'
import type { CheckedPartner, CheckInput } from './input.ts'
import type { RuleId } from './rule-ids.ts'
import { speak } from './speak.ts'
import { both, dayWords } from './wording.ts'

/** UU 18/2017 Ps 10: no contract through or with a partner that is suspended or on the problem list today. */
export function standing(input: CheckInput): Finding[] {
  return [
    ...against(input, input.agency, 'standing.agency', 'agencyId'),
    ...against(input, input.employer, 'standing.employer', 'employerId'),
    ...against(input, input.placementCompany, 'standing.placement-company', 'placementCompanyId'),
  ]
}

type PartnerField = 'agencyId' | 'employerId' | 'placementCompanyId'

function against(input: CheckInput, partner: CheckedPartner | null, rule: RuleId, field: PartnerField): Finding[] {
  if (!partner || partner.standing.standing === 'active') return []
  const { standing: kind, from, until, reason } = partner.standing
  if (!within(input.today, from, until)) return []
  const end = until === undefined ? null : dayWords(until)
  const fill = {
    name: both(partner.name),
    standing: kind === 'suspended' ? suspended : listed,
    from: dayWords(from),
    until: end ? { id: ` sampai ${end.id}`, en: ` until ${end.en}` } : both(''),
    reason: reason === '' ? { id: 'tidak dicatat', en: 'not recorded' } : both(reason),
  }
  return speak(input, rule, { fill, field })
}

const suspended: Words = { id: 'sedang ditangguhkan', en: 'is suspended' }
const listed: Words = { id: 'ada di daftar bermasalah', en: 'is on the problem list' }
