import { ageOn } from '../../core/dates.ts'
import type { Finding } from '../schema.ts'
import { birthday } from '../term.ts'
import type { CheckInput } from './input.ts'
import { ruleInForce, speak } from './speak.ts'
import { countWords, dayWords } from './wording.ts'

/** UU 18/2017 Ps 5a: old enough on the day of signing; the birthday itself counts. */
export function workerAge(input: CheckInput): Finding[] {
  const minimum = ruleInForce(input, 'worker.age')?.parameters['minimumAge'] ?? 0
  const { worker, fields } = input
  const age = ageOn(worker.birthDate, fields.signedOn)
  if (age >= minimum) return []
  const fill = {
    age: countWords(Math.max(age, 0)),
    minimum: countWords(minimum),
    signed: dayWords(fields.signedOn),
    from: dayWords(birthday(worker.birthDate, minimum)),
  }
  return speak(input, 'worker.age', { fill, field: 'workerId' })
}
