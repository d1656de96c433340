import type { Finding, StatedItem } from '../schema.ts'
import { lastDay } from '../term.ts'
import type { CheckInput } from './input.ts'
import type { RuleId } from './rule-ids.ts'
import { speak } from './speak.ts'
import { dayWords, joined } from './wording.ts'

/** UU 18/2017 Ps 15(2) letters d to g with PP 59/2021 Ps 6(2): what both laws ask for is one finding with both citations. */
export function contentTerms(input: CheckInput): Finding[] {
  const { fields, today } = input
  const ends = lastDay(fields.startsOn, fields.months)
  return [
    ...stated(input, 'rightsAndDuties', 'content.rights-and-duties'),
    ...(fields.hoursPerDay === null ? speak(input, 'content.hours', { field: 'hoursPerDay' }) : []),
    ...(fields.wageMinor === 0 ? speak(input, 'content.wage', { field: 'wageMinor' }) : []),
    ...stated(input, 'paymentMethod', 'content.payment-method'),
    ...(fields.restDaysPerMonth === null ? speak(input, 'content.rest', { field: 'restDaysPerMonth' }) : []),
    ...(fields.leaveDaysPerYear ? [] : speak(input, 'content.leave', { field: 'leaveDaysPerYear' })),
    ...facilities(input),
    ...(fields.insurance === '' ? speak(input, 'content.insurance', { field: 'insurance' }) : []),
    ...(ends < today ? speak(input, 'content.term', { fill: { ends: dayWords(ends) }, field: 'months' }) : []),
    ...stated(input, 'safety', 'content.safety'),
  ]
}

function stated(input: CheckInput, item: StatedItem, rule: RuleId): Finding[] {
  return input.fields.stated.includes(item) ? [] : speak(input, rule, { field: 'stated' })
}

/** "None" is a statement; only silence is a missing item. */
function facilities(input: CheckInput): Finding[] {
  const { lodging, food } = input.fields
  const missing = [
    ...(lodging === 'unstated' ? [{ id: 'tempat tinggal', en: 'lodging' }] : []),
    ...(food === 'unstated' ? [{ id: 'makan', en: 'food' }] : []),
  ]
  if (missing.length === 0) return []
  const field = lodging === 'unstated' ? 'lodging' : 'food'
  return speak(input, 'content.facilities', { fill: { missing: joined(missing) }, field })
}
