import type { Provision, Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { floorsFor } from './wage-floors.ts'
import { dayWords, moneyWords } from './wording.ts'

/**
 * Lodging and food of a floor are tested apart from the wage (Qatar, Hong Kong): provided, or paid at least at the floor's amount.
 * What the paper does not say is already a finding on the contract's content.
 */
export function allowances(input: CheckInput): Finding[] {
  const { fields } = input
  return [
    ...allowance(input, 'lodging', fields.lodging, fields.lodgingMinor),
    ...allowance(input, 'food', fields.food, fields.foodMinor),
  ]
}

function allowance(input: CheckInput, kind: 'lodging' | 'food', how: Provision, paidMinor: number): Finding[] {
  if (how === 'provided' || how === 'unstated') return []
  const paid = how === 'allowance' ? paidMinor : 0
  const asked = (f: { lodgingMinor?: number | undefined; foodMinor?: number | undefined }) => f[`${kind}Minor`] ?? 0
  const [highest] = floorsFor(input)
    .filter((f) => f.currency === input.fields.currency && paid < asked(f))
    .toSorted((a, b) => asked(b) - asked(a))
  if (!highest) return []
  const fill = {
    paid: moneyWords(paid, highest.currency),
    floor: moneyWords(asked(highest), highest.currency),
    title: highest.title,
    from: dayWords(highest.validFrom),
  }
  const field = how === 'allowance' ? (`${kind}Minor` as const) : kind
  return speak(input, `wage.${kind}`, { fill, field, source: highest.source })
}
