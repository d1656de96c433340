import type { EmployerType } from '../../../../shared/agencies/schema.ts'
import type { Input } from '../../../../shared/channels.ts'
import { addDays, within } from '../../../../shared/core/dates.ts'
import type { WageFloor } from '../../../../shared/contracts/reference.ts'
import type { Sector } from '../../../../shared/contracts/schema.ts'
import type { Dice } from './dice.ts'

/** What is wrong with a contract, so that the checks have something to say. */
export type Flaw = 'lowWage' | 'noInsurance' | 'passportEndsEarly' | 'tooLong' | 'notMarked'

export type Work = { position: string; sector: Sector; employerType: EmployerType }

export type Terms = Omit<Input<'contracts.register'>, 'workerId' | 'employerId' | 'agencyId' | 'placementCompanyId'>

/** Terms an employer in Taiwan offers on `today`: at or a little above the wage floor in force, with everything the law asks for but the flaw. */
export function inventTerms(
  dice: Dice,
  floors: readonly WageFloor[],
  asked: { work: Work; today: string; workAddress: string; flaw: Flaw | undefined },
): Terms {
  const { work, today, workAddress, flaw } = asked
  const signedOn = addDays(today, -dice.number(3, 20))
  const floor = floorOf(floors, work, signedOn)
  return {
    ...work,
    workAddress,
    wageMinor: flaw === 'lowWage' ? floor - 100_000 : floor + 50_000 * dice.number(0, 4),
    currency: 'TWD',
    lodging: 'provided',
    food: work.employerType === 'household' ? 'provided' : 'allowance',
    foodMinor: work.employerType === 'household' ? 0 : 250_000,
    hoursPerDay: work.sector === 'domestic' ? 10 : 8,
    restDaysPerMonth: work.sector === 'domestic' ? 4 : 8,
    leaveDaysPerYear: 7,
    insurance: flaw === 'noInsurance' ? '' : 'Asuransi tenaga kerja, asuransi kesehatan nasional (NHI)',
    stated: [
      'employerAddress',
      'workerAddress',
      'paymentMethod',
      'safety',
      ...(flaw === 'notMarked' ? [] : (['rightsAndDuties'] as const)),
    ],
    signedOn,
    startsOn: addDays(today, dice.number(14, 50)),
    months: flaw === 'tooLong' ? 48 : dice.one([36, 36, 36, 24, 12]),
    experienceYears: dice.number(0, 8),
  }
}

/** The floor in force on the day of signing, in minor units; a round sum where none is set. */
function floorOf(floors: readonly WageFloor[], work: Work, signedOn: string): number {
  const floor = floors.find(
    ({ country, covers, validFrom, validTo }) =>
      country === 'TW' &&
      within(signedOn, validFrom, validTo) &&
      covers.some((c) => c.sectors.includes(work.sector) && (c.employerTypes?.includes(work.employerType) ?? true)),
  )
  return floor?.amountMinor ?? 2_800_000
}
