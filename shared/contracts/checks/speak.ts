import { within } from '../../core/dates.ts'
import type { Words } from '../../core/words.ts'
import type { Rule } from '../reference.ts'
import type { ContractFields, Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'
import type { RuleId } from './rule-ids.ts'

/** What a check adds to the words of its rule. `source`: where a dated value was read, when it has a source of its own. */
export type Spoken = { fill?: Record<string, Words>; field?: keyof ContractFields; source?: string }

/** The rule of the pack that carries an id today; nothing when the pack leaves it out or its time is over. */
export function ruleInForce(input: CheckInput, id: RuleId): Rule | undefined {
  return input.pack.rules.find((r) => r.id === id && within(input.today, r.validFrom, r.validTo))
}

/** The finding of a rule, in the words and with the weight its pack gives it; none when the rule is not in force. */
export function speak(input: CheckInput, id: RuleId, { fill = {}, field, source }: Spoken = {}): Finding[] {
  const rule = ruleInForce(input, id)
  if (!rule) return []
  return [
    {
      rule: id,
      severity: rule.severity,
      citation: rule.citation,
      ...(source === undefined ? {} : { source }),
      text: filled(rule.text, fill),
      ...(rule.passing ? { passing: filled(rule.passing, fill) } : {}),
      ...(field === undefined ? {} : { field }),
    },
  ]
}

function filled(template: Words, fill: Record<string, Words>): Words {
  const put = (language: keyof Words) =>
    template[language].replace(/\{(\w+)\}/g, (whole, name: string) => fill[name]?.[language] ?? whole)
  return { id: put('id'), en: put('en') }
}
