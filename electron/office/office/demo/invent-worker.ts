import type { Input } from '../../../../shared/channels.ts'
import { addDays } from '../../../../shared/core/dates.ts'
import type { Sex } from '../../../../shared/workers/schema.ts'
import type { DemoData } from './demo-data.ts'
import type { Dice } from './dice.ts'

/** A person who never lived: an Indonesian name, a NIK that fits place, birth date and sex, a passport number of the usual form. `serial` keeps numbers apart. */
export function inventWorker(
  dice: Dice,
  { home }: DemoData,
  { today, sex, serial }: { today: string; sex: Sex; serial: number },
): Input<'workers.register'> {
  const { faker, number, one } = dice
  const origin = one(home.origins)
  const birthDate = addDays(today, -number(21 * 365, 46 * 365))
  const long = sex === 'F' ? 'female' : 'male'
  return {
    name: `${faker.person.firstName(long)} ${faker.person.lastName(long)}`.toUpperCase(),
    sex,
    birthDate,
    birthPlace: origin.town,
    nik: nikOf(origin.district, birthDate, sex, serial),
    passportNumber: passportNumber(dice, serial),
    passportExpires: addDays(today, number(1500, 3400)),
    address: `Dusun ${one(['I', 'II', 'III', 'IV'])} RT 0${number(1, 9)} RW 0${number(1, 6)}, Desa ${one(home.villages)}`,
    regency: origin.regency,
    province: origin.province,
    phone: `+62 8${number(12, 58)} ${dice.digits(4)} ${dice.digits(4)}`,
  }
}

/** PPRRDD DDMMYY SSSS; a woman's day has 40 added (see shared/workers/identity.ts). */
function nikOf(district: string, birthDate: string, sex: Sex, serial: number): string {
  const [year, month, day] = birthDate.split('-')
  const coded = String(Number(day) + (sex === 'F' ? 40 : 0)).padStart(2, '0')
  return `${district}${coded}${month}${year?.slice(2)}${String((serial % 9998) + 1).padStart(4, '0')}`
}

/** One letter and seven digits. The last six are the serial, scattered: no two people of one demo share a passport (7919 and 10⁶ have no common factor). */
function passportNumber(dice: Dice, serial: number): string {
  const scattered = (serial * 7919 + 12_345) % 1_000_000
  return `${dice.one(['C', 'E', 'X'])}${dice.number(1, 9)}${String(scattered).padStart(6, '0')}`
}
