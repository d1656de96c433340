import type { Finding } from '../schema.ts'
import { lastDay } from '../term.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { dayWords } from './wording.ts'

/** UU 18/2017 Ps 8(2)a and 13e: a valid passport. A passport is valid on its last day. */
export function passport(input: CheckInput): Finding[] {
  const { fields, worker } = input
  if (worker.passportExpires === '') return speak(input, 'passport.expiry-unknown', { field: 'workerId' })
  const ends = lastDay(fields.startsOn, fields.months)
  const fill = { expires: dayWords(worker.passportExpires), starts: dayWords(fields.startsOn), ends: dayWords(ends) }
  if (worker.passportExpires < fields.startsOn) return speak(input, 'passport.at-start', { fill, field: 'workerId' })
  if (worker.passportExpires < ends) return speak(input, 'passport.through-term', { fill, field: 'workerId' })
  return []
}
