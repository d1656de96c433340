import { within } from '../../core/dates.ts'
import type { WageFloor } from '../reference.ts'
import { lastDay } from '../term.ts'
import type { CheckInput } from './input.ts'

/** Floors of this country for this sector and kind of employer, of any time. */
function floorsOfWork({ fields, country, wageFloors }: CheckInput): WageFloor[] {
  return wageFloors.filter(
    (f) =>
      f.country === country &&
      f.covers.some(
        (c) =>
          c.sectors.includes(fields.sector) &&
          (c.employerTypes === undefined || c.employerTypes.includes(fields.employerType)),
      ),
  )
}

/**
 * The floors a contract is tested against. The signing date chooses (or the day of receipt, where the floor says so). Where a floor has a
 * last day of receipt and the contract came later, the floor of the same basis in force on the day of receipt counts instead
 * (Hong Kong's yearly rule).
 */
export function floorsFor(input: CheckInput): WageFloor[] {
  const { fields, today, receivedOn = today } = input
  const all = floorsOfWork(input)
  const chosen = all
    .filter((f) => within(f.testDate === 'signing' ? fields.signedOn : receivedOn, f.validFrom, f.validTo))
    .flatMap((f) => {
      if (f.graceReceiptUntil === undefined || receivedOn <= f.graceReceiptUntil) return [f]
      const later = all.filter((s) => s.basis === f.basis && within(receivedOn, s.validFrom, s.validTo))
      return later.length > 0 ? later : [f]
    })
  return [...new Set(chosen)]
}

/** Floors that come into force during the term and bind running contracts, earliest first. */
export function laterFloors(input: CheckInput): WageFloor[] {
  const { fields } = input
  const ends = lastDay(fields.startsOn, fields.months)
  return floorsOfWork(input)
    .filter((f) => f.appliesTo === 'running' && f.validFrom > fields.signedOn && f.validFrom <= ends)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/** Minor units a month for these years in the occupation; null when the floor's table starts later. */
export function amountOf(floor: WageFloor, experienceYears: number): number | null {
  if (floor.amountMinor !== undefined) return floor.amountMinor
  return floor.brackets?.findLast((b) => b.fromYears <= experienceYears)?.amountMinor ?? null
}
