import type { Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { both } from './wording.ts'

/** PP 59/2021 Ps 86(2): placement with an individual employer goes through a foreign partner. Either record may say it is a household. */
export function household(input: CheckInput): Finding[] {
  const { employer, fields, agency } = input
  const isHousehold = fields.employerType === 'household' || employer.employerType === 'household'
  if (!isHousehold || agency) return []
  return speak(input, 'employer.household-needs-agency', { fill: { name: both(employer.name) }, field: 'agencyId' })
}
