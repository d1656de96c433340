import { z } from 'zod'
import { employerType } from '../agencies/schema.ts'
import { country2, currency, plainDate } from '../core/fields.ts'
import { words } from '../core/words.ts'
import { sector, severity } from './schema.ts'
import { requiredParameters, ruleId } from './checks/rule-ids.ts'

/**
 * How well an entry of the reference data is known. `V-LAW` read in the statute · `V` read in a named source · `V-OLD` the source is old or
 * undated · `V-2` second-hand · `B` believed, not verified · `GAP` looked for and not found: our own starting value, the office sets it.
 */
export const mark = z.enum(['V-LAW', 'V', 'V-OLD', 'V-2', 'B', 'GAP'])
export type Mark = z.infer<typeof mark>

/** Where an entry comes from; every entry of every reference file carries it. */
const origin = { source: z.string().min(1), mark }
const money = z.int().min(1)

/** One rule of a pack, in force on `[validFrom, validTo]`. `{names}` in the texts are filled by the check that carries the id. */
export const rule = z
  .strictObject({
    id: ruleId,
    severity,
    citation: z.string().min(1),
    validFrom: plainDate,
    validTo: plainDate.optional(),
    parameters: z.record(z.string(), z.number()).default({}),
    text: words,
    passing: words.optional(),
    ...origin,
  })
  .refine((r) => (requiredParameters[r.id] ?? []).every((name) => name in r.parameters), {
    message: 'a parameter of this rule is missing',
  })
export type Rule = z.infer<typeof rule>

/** Longest term of one contract in a host country, by signing date. */
export const termLimit = z.strictObject({
  country: country2,
  sectors: z.array(sector).min(1),
  maxMonths: z.int().min(1),
  validFrom: plainDate,
  validTo: plainDate.optional(),
  title: words,
  ...origin,
})
export type TermLimit = z.infer<typeof termLimit>

export const rulePack = z.strictObject({ id: z.string().min(1), rules: z.array(rule), termLimits: z.array(termLimit) })
export type RulePack = z.infer<typeof rulePack>

/** One wage floor. Money is a month's, in minor units of `currency`. */
export const wageFloor = z
  .strictObject({
    id: z.string().min(1),
    country: country2,
    /** The work it is for: any of these. Without `employerTypes` for both kinds of employer. */
    covers: z
      .array(
        z.strictObject({
          sectors: z.array(sector).min(1),
          employerTypes: z.array(employerType).min(1).optional(),
        }),
      )
      .min(1),
    /** Law of the host country · agreement of the two states · rule of the Indonesian post. */
    basis: z.enum(['statutory', 'bilateral', 'post']),
    currency,
    /** Either one amount, or brackets by completed years in the same occupation, ascending; below the first bracket nothing is set. */
    amountMinor: money.optional(),
    brackets: z
      .array(z.strictObject({ fromYears: z.int().min(0), amountMinor: money }))
      .min(1)
      .optional(),
    /** To be provided, or paid apart from the wage and at least this much. */
    lodgingMinor: money.optional(),
    foodMinor: money.optional(),
    /** Which day chooses the floor. */
    testDate: z.enum(['signing', 'receipt']),
    validFrom: plainDate,
    validTo: plainDate.optional(),
    /** Last day on which the office still accepts a contract signed under this floor; later the floor of the day of receipt counts. */
    graceReceiptUntil: plainDate.optional(),
    /** `newContracts`: contracts signed earlier keep their wage · `running`: they must follow it from `validFrom`. */
    appliesTo: z.enum(['newContracts', 'running']),
    /** How often the country reviews it; a floor without a successor after that time is to be confirmed. */
    reviewEveryMonths: z.int().min(1).optional(),
    title: words,
    /** A condition the desk cannot judge; a wage below the floor then warns instead of blocking and says it. */
    exception: words.optional(),
    ...origin,
  })
  .refine((f) => (f.amountMinor === undefined) !== (f.brackets === undefined), {
    message: 'either amountMinor or brackets',
  })
  .refine((f) => (f.brackets ?? []).every((b, i, all) => i === 0 || b.fromYears > (all[i - 1]?.fromYears ?? 0)), {
    message: 'brackets must ascend',
  })
export type WageFloor = z.infer<typeof wageFloor>

/** A job title as contracts and rosters write it, and what it usually is. */
export const position = z.strictObject({
  /** Title in the national statistics (BP2MI), e.g. `CAREGIVER`. */
  title: z.string().min(1),
  /** Spellings in any language. */
  names: z.array(z.string().min(1)).min(1),
  sector,
  employerType,
  ...origin,
})
export type Position = z.infer<typeof position>

/** A coded reason to return a contract. */
export const returnReason = z.strictObject({ code: z.string().regex(/^[a-z][a-z-]{1,39}$/), text: words, ...origin })
export type ReturnReason = z.infer<typeof returnReason>
