import { addDays, addMonths } from '../core/dates.ts'

/** Last day of a term: 36 months from 1 Dec 2026 end on 30 Nov 2029. Capped at the end of the year 9999. */
export function lastDay(startsOn: string, months: number): string {
  const after = monthsLater(startsOn, months)
  return after === endOfTime ? endOfTime : addDays(after, -1)
}

/** The day a person completes that many years; someone born on 29 February does so on 1 March of a common year. */
export function birthday(birthDate: string, years: number): string {
  const day = monthsLater(birthDate, years * 12)
  return day !== endOfTime && day.slice(5) < birthDate.slice(5) ? addDays(day, 1) : day
}

const endOfTime = '9999-12-31'

/** Typed years may be as late as 9999; a fifth digit would be no calendar day any more. */
function monthsLater(date: string, months: number): string {
  const day = addMonths(date, months)
  return day.length > endOfTime.length ? endOfTime : day
}
