import type { Words } from '../../core/words.ts'
import type { WageFloor } from '../reference.ts'
import type { Finding } from '../schema.ts'
import { lastDay } from '../term.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { amountOf, floorsFor, laterFloors } from './wage-floors.ts'
import { both, countWords, dayWords, moneyWords, sectorWords } from './wording.ts'

/**
 * UU 18/2017 Ps 6(1)f: the wage follows the standard of the host country, the agreement of the two states or the post's own rule.
 * Silence would read as "checked", so a post without a floor gets a finding that says so. A wage of 0 is "not stated" and judged there.
 */
export function wage(input: CheckInput): Finding[] {
  const floors = floorsFor(input)
  const [first] = floors
  if (!first) return notSet(input)
  const comparable = floors.filter((f) => f.currency === input.fields.currency)
  if (comparable.length === 0) return otherCurrency(input, first)
  return [
    ...unmet(input, comparable, false),
    ...unmet(input, comparable, true),
    ...rises(input),
    ...belowTable(input, comparable),
    ...oldSource(input, comparable),
    ...reviewDue(input, comparable),
  ]
}

function notSet(input: CheckInput): Finding[] {
  const { fields } = input
  const fill = {
    sector: sectorWords[fields.sector],
    signed: dayWords(fields.signedOn),
    wage: moneyWords(fields.wageMinor, fields.currency),
  }
  return speak(input, 'wage.not-set', { fill, field: 'wageMinor' })
}

function otherCurrency(input: CheckInput, floor: WageFloor): Finding[] {
  const fill = { found: both(input.fields.currency), wanted: both(floor.currency), title: floor.title }
  return speak(input, 'wage.currency', { fill, field: 'currency', source: floor.source })
}

/** The highest floor the wage does not reach, apart for floors with a condition the desk cannot judge: those only warn. */
function unmet(input: CheckInput, floors: readonly WageFloor[], conditional: boolean): Finding[] {
  const { fields } = input
  if (fields.wageMinor === 0) return []
  const [highest] = floors
    .filter((f) => (f.exception !== undefined) === conditional)
    .map((floor) => ({ floor, amount: amountOf(floor, fields.experienceYears) ?? 0 }))
    .filter(({ amount }) => fields.wageMinor < amount)
    .toSorted((a, b) => b.amount - a.amount)
  if (!highest) return []
  const { floor, amount } = highest
  const fill = { ...floorFill(input, floor, amount), exception: floor.exception ?? both('') }
  const rule = conditional ? 'wage.below-conditional-floor' : 'wage.below-floor'
  return speak(input, rule, { fill, field: 'wageMinor', source: floor.source })
}

function rises(input: CheckInput): Finding[] {
  const { fields } = input
  const next = laterFloors(input).find(
    (f) => f.currency === fields.currency && (amountOf(f, fields.experienceYears) ?? 0) > fields.wageMinor,
  )
  if (!next) return []
  const fill = floorFill(input, next, amountOf(next, fields.experienceYears) ?? 0)
  return speak(input, 'wage.floor-rises', { fill, field: 'wageMinor', source: next.source })
}

function belowTable(input: CheckInput, floors: readonly WageFloor[]): Finding[] {
  const { experienceYears } = input.fields
  const floor = floors.find((f) => amountOf(f, experienceYears) === null)
  if (!floor) return []
  const fill = {
    title: floor.title,
    years: countWords(experienceYears),
    first: countWords(floor.brackets?.[0]?.fromYears ?? 0),
  }
  return speak(input, 'wage.below-table', { fill, field: 'experienceYears', source: floor.source })
}

function oldSource(input: CheckInput, floors: readonly WageFloor[]): Finding[] {
  const floor = floors.find((f) => f.mark !== 'V' && f.mark !== 'V-LAW')
  if (!floor) return []
  return speak(input, 'wage.old-source', { fill: { title: floor.title }, field: 'wageMinor', source: floor.source })
}

/** A floor that is reviewed every year and has not been renewed in the data may be out of date without anybody noticing. */
function reviewDue(input: CheckInput, floors: readonly WageFloor[]): Finding[] {
  const floor = floors.find(
    (f) =>
      f.reviewEveryMonths !== undefined &&
      f.validTo === undefined &&
      input.fields.signedOn > lastDay(f.validFrom, f.reviewEveryMonths),
  )
  if (!floor) return []
  const fill = { title: floor.title, from: dayWords(floor.validFrom) }
  return speak(input, 'wage.review-due', { fill, field: 'wageMinor', source: floor.source })
}

function floorFill(input: CheckInput, floor: WageFloor, amount: number): Record<string, Words> {
  return {
    wage: moneyWords(input.fields.wageMinor, input.fields.currency),
    floor: moneyWords(amount, floor.currency),
    title: floor.title,
    from: dayWords(floor.validFrom),
  }
}
