import { within } from '../../core/dates.ts'
import type { Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { countWords, dayWords } from './wording.ts'

/** UU 18/2017 Ps 15(1): the relation arises after both have signed; and the longest term the host country allows, where a source says one. */
export function dates(input: CheckInput): Finding[] {
  const { fields, today } = input
  const fill = { signed: dayWords(fields.signedOn), starts: dayWords(fields.startsOn), today: dayWords(today) }
  return [
    ...(fields.signedOn > today ? speak(input, 'dates.signed-in-future', { fill, field: 'signedOn' }) : []),
    ...(fields.startsOn < fields.signedOn
      ? speak(input, 'dates.start-before-signing', { fill, field: 'startsOn' })
      : []),
    ...termLimit(input),
  ]
}

/** Where several limits apply, the shortest one speaks. */
function termLimit(input: CheckInput): Finding[] {
  const { fields, pack, country } = input
  const [shortest] = pack.termLimits
    .filter((l) => l.country === country && l.sectors.includes(fields.sector))
    .filter((l) => within(fields.signedOn, l.validFrom, l.validTo) && fields.months > l.maxMonths)
    .toSorted((a, b) => a.maxMonths - b.maxMonths)
  if (!shortest) return []
  const fill = { months: countWords(fields.months), most: countWords(shortest.maxMonths), title: shortest.title }
  return speak(input, 'term.limit', { fill, field: 'months', source: shortest.source })
}
