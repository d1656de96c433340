import type { Input } from '../../../../shared/channels.ts'
import { addDays } from '../../../../shared/core/dates.ts'
import type { DemoData } from './demo-data.ts'
import type { Dice } from './dice.ts'

type NewPartner = Input<'agencies.register'>

/** A street with house number, in local script and in Latin letters. */
export function inventAddress(dice: Dice, { host }: DemoData): { local: string; latin: string } {
  const [local, latin] = dice.one(host.streets)
  const [house, floor] = [dice.number(2, 388), dice.number(2, 12)]
  return { local: `${local}${house}號${floor}樓`, latin: `${floor}F., No. ${house}, ${latin}` }
}

/** An employer who is a family: the person who signs, in both scripts. */
export function inventHousehold(dice: Dice, data: DemoData): NewPartner {
  const [surname, latinSurname] = dice.one(data.host.surnames)
  const [given, latinGiven] = dice.one(data.host.givenNames)
  return {
    kind: 'employer',
    name: `${latinSurname} ${latinGiven}`,
    localName: `${surname}${given}`,
    employerType: 'household',
    country: 'TW',
    identityNumber: impossibleIdentity(dice),
    address: inventAddress(dice, data).latin,
    phone: `+886 9${dice.digits(2)} ${dice.digits(3)} ${dice.digits(3)}`,
  }
}

export function inventFirm(dice: Dice, data: DemoData, firm: DemoData['host']['firms'][number]): NewPartner {
  return {
    kind: 'employer',
    name: firm.name,
    localName: firm.localName,
    employerType: 'legalEntity',
    country: 'TW',
    address: inventAddress(dice, data).latin,
    phone: `+886 ${dice.number(2, 8)} ${dice.digits(4)} ${dice.digits(4)}`,
    contactPerson: dice.one(data.host.givenNames)[1],
  }
}

/** `licenceDays`: how long the licence still runs, in days from `today`. */
export function inventAgency(
  dice: Dice,
  data: DemoData,
  agency: DemoData['host']['agencies'][number],
  { today, licenceDays }: { today: string; licenceDays: number },
): NewPartner {
  return {
    kind: 'agency',
    ...agency,
    country: 'TW',
    licenceExpires: addDays(today, licenceDays),
    address: inventAddress(dice, data).latin,
    phone: `+886 ${dice.number(2, 8)} ${dice.digits(4)} ${dice.digits(4)}`,
    contactPerson: `${dice.one(data.host.surnames)[1]} ${dice.one(data.host.givenNames)[1]}`,
  }
}

export function inventPlacementCompany(
  dice: Dice,
  company: DemoData['home']['placementCompanies'][number],
  today: string,
): NewPartner {
  return {
    kind: 'placementCompany',
    ...company,
    country: 'ID',
    licenceExpires: addDays(today, dice.number(400, 1500)),
    address: `Jl. Raya Contoh No. ${dice.number(3, 180)}, Jakarta Timur`,
    phone: `+62 21 ${dice.digits(4)} ${dice.digits(4)}`,
  }
}

/** The form of a Taiwanese identity number with a check digit that is always wrong, so that it is nobody's. */
function impossibleIdentity(dice: Dice): string {
  const letter = dice.one(['A', 'F', 'H', 'E', 'B'])
  const body = `${dice.number(1, 2)}${dice.digits(7)}`
  return `${letter}${body}${(checkDigit(letter, body) + 5) % 10}`
}

/** Letters stand for two digits (A = 10, B = 11 …); weights 1, 9, 8 … 1; the sum with the check digit is a multiple of ten. */
function checkDigit(letter: string, body: string): number {
  const region = { A: 10, B: 11, E: 14, F: 15, H: 17 }[letter] ?? 10
  const digits = [Math.floor(region / 10), region % 10, ...body].map(Number)
  const sum = digits.reduce((total, digit, i) => total + digit * (i === 0 ? 1 : 10 - i), 0)
  return (10 - (sum % 10)) % 10
}
