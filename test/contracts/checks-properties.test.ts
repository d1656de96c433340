import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/core/dates.ts'
import { judge } from '../../shared/contracts/checks/judge.ts'
import { ruleId } from '../../shared/contracts/checks/rule-ids.ts'
import { contractFields, provision, sector, statedItem, type Finding } from '../../shared/contracts/schema.ts'
import { findingsOf, inputOf, reference, verdictOf, type Change } from './check-story.ts'

const anyDay = fc.integer({ min: -682_000, max: 2_932_896 }).map((n) => addDays('1970-01-01', n))
const nearDay = fc.integer({ min: 0, max: 6_000 }).map((n) => addDays('2014-01-01', n))
const day = fc.oneof(nearDay, nearDay, anyDay)
const money = fc.oneof(fc.integer({ min: 0, max: 4_000_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }))
const currency = fc.constantFrom('TWD', 'HKD', 'MYR', 'SAR', 'QAR', 'AED', 'KRW', 'KWD', 'USD')
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const fields = fc.record({
  position: fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((s) => s.replace(/[\p{C}\p{Z}{}]/gu, '') || 'x'),
  sector: fc.constantFrom(...sector.options),
  employerType: fc.constantFrom('household', 'legalEntity'),
  wageMinor: money,
  currency,
  lodging: fc.constantFrom(...provision.options),
  food: fc.constantFrom(...provision.options),
  lodgingMinor: money,
  foodMinor: money,
  hoursPerDay: orNull(fc.integer({ min: 1, max: 24 })),
  restDaysPerMonth: orNull(fc.integer({ min: 0, max: 31 })),
  leaveDaysPerYear: orNull(fc.integer({ min: 0, max: 366 })),
  insurance: fc.constantFrom('', 'NHI'),
  stated: fc.subarray(statedItem.options),
  signedOn: day,
  startsOn: day,
  months: fc.integer({ min: 1, max: 120 }),
  experienceYears: fc.integer({ min: 0, max: 60 }),
})

const partner = fc.record({
  employerType: fc.constantFrom('household' as const, 'legalEntity' as const),
  licenceExpires: day,
  address: fc.string({ unit: 'binary', maxLength: 60 }),
  phone: fc.string({ maxLength: 20 }),
  standing: fc.record({
    standing: fc.constantFrom('active' as const, 'suspended' as const, 'listed' as const),
    reason: fc.string({ unit: 'binary', maxLength: 30 }).map((s) => s.replace(/[{}]/g, '')),
    from: day,
    until: day,
  }),
})

const change: fc.Arbitrary<Change> = fc.record({
  fields,
  worker: fc.record({
    birthDate: day,
    passportExpires: fc.oneof(day, fc.constant('')),
    address: fc.constantFrom('', 'Jl. Melati 3'),
  }),
  employer: partner,
  agency: orNull(partner),
  placementCompany: orNull(partner),
  country: fc.constantFrom('TW', 'HK', 'MY', 'SA', 'QA', 'AE', 'SG', 'KR'),
  today: nearDay,
  receivedOn: day,
})

const known = new Set(reference.pack.rules.map((r) => r.id as string))

test('judge answers on any contract the schema lets in, with rules of the pack only and every gap filled', () => {
  fc.assert(
    fc.property(change, (c) => {
      for (const f of findingsOf(c)) {
        expect(known).toContain(f.rule)
        const words = [f.text.id, f.text.en, f.passing?.id ?? '', f.passing?.en ?? ''].join(' ')
        expect(words).not.toMatch(/\{\w+\}|undefined|NaN|Invalid/)
        if (f.field !== undefined) expect(Object.keys(contractFields.shape)).toContain(f.field)
      }
    }),
    { numRuns: 3000 },
  )
})

test('one contract never gets the same rule twice', () => {
  fc.assert(
    fc.property(change, (c) => {
      const rules = findingsOf(c).map((f) => f.rule)
      expect(new Set(rules).size).toBe(rules.length)
    }),
    { numRuns: 1000 },
  )
})

test('raising a stated wage never adds a finding', () => {
  const rise = fc.integer({ min: 1, max: 5_000_000 })
  fc.assert(
    fc.property(change, rise, (c, more) => {
      const input = inputOf(c)
      const wageMinor = Math.max(1, input.fields.wageMinor)
      const at = (minor: number) =>
        judge({ ...input, fields: { ...input.fields, wageMinor: minor } }).map((f: Finding) => f.rule)
      const before = new Set(at(wageMinor))
      for (const rule of at(wageMinor + more)) expect(before).toContain(rule)
    }),
    { numRuns: 3000 },
  )
})

test('the same input gives the same findings and is left as it was', () => {
  fc.assert(
    fc.property(change, (c) => {
      const input = inputOf(c)
      const copy = structuredClone(input)
      expect(judge(input)).toEqual(judge(copy))
      expect(input).toEqual(copy)
    }),
    { numRuns: 300 },
  )
})

/** One contract for every rule of the pack; a new rule without its contract fails here. */
const fires: Record<string, Change> = {
  'content.employer-address': { employer: { address: 'Kotak Pos 12' } },
  'content.employer-phone': { employer: { phone: '-' } },
  'content.worker-address': { worker: { address: ' ' } },
  'content.position': { fields: { position: '?' } },
  'content.rights-and-duties': { fields: { stated: [] } },
  'content.hours': { fields: { hoursPerDay: null } },
  'content.wage': { fields: { wageMinor: 0 } },
  'content.payment-method': { fields: { stated: [] } },
  'content.rest': { fields: { restDaysPerMonth: null } },
  'content.leave': { fields: { leaveDaysPerYear: null } },
  'content.facilities': { fields: { food: 'unstated' } },
  'content.insurance': { fields: { insurance: '' } },
  'content.term': { today: '2030-01-01' },
  'content.safety': { fields: { stated: [] } },
  'worker.age': { worker: { birthDate: '2020-01-01' } },
  'passport.expiry-unknown': { worker: { passportExpires: '' } },
  'passport.at-start': { worker: { passportExpires: '2026-01-01' } },
  'passport.through-term': { worker: { passportExpires: '2027-01-01' } },
  'standing.agency': { agency: { standing: { standing: 'listed', reason: '', from: '2026-01-01' } } },
  'standing.employer': { employer: { standing: { standing: 'listed', reason: '', from: '2026-01-01' } } },
  'standing.placement-company': {
    placementCompany: { standing: { standing: 'listed', reason: '', from: '2026-01-01' } },
  },
  'licence.agency-expired': { agency: { licenceExpires: '2026-01-01' } },
  'licence.agency-expiring': { agency: { licenceExpires: '2026-11-25' } },
  'licence.placement-company-expired': { placementCompany: { licenceExpires: '2026-01-01' } },
  'licence.placement-company-expiring': { placementCompany: { licenceExpires: '2026-11-25' } },
  'employer.household-needs-agency': { agency: null },
  'dates.signed-in-future': { fields: { signedOn: '2026-12-01' } },
  'dates.start-before-signing': { fields: { startsOn: '2026-10-01' } },
  'term.limit': { fields: { months: 48 } },
  'wage.below-floor': { fields: { wageMinor: 1 } },
  'wage.below-conditional-floor': {
    country: 'MY',
    fields: { sector: 'services', employerType: 'legalEntity', currency: 'MYR', wageMinor: 1, signedOn: '2025-03-01' },
  },
  'wage.lodging': { country: 'QA', fields: { currency: 'QAR', lodging: 'none' } },
  'wage.food': { country: 'QA', fields: { currency: 'QAR', food: 'none' } },
  'wage.currency': { fields: { currency: 'USD' } },
  'wage.floor-rises': {
    fields: { sector: 'manufacturing', employerType: 'legalEntity', wageMinor: 28_590_00, signedOn: '2025-12-01' },
  },
  'wage.below-table': { country: 'AE', fields: { currency: 'AED' } },
  'wage.old-source': { country: 'AE', fields: { currency: 'AED' } },
  'wage.review-due': { country: 'HK', fields: { currency: 'HKD' } },
  'wage.not-set': { country: 'SG', fields: { currency: 'SGD' } },
}

test('the pack holds every rule the checks know, and every rule can fire', () => {
  expect([...known].toSorted()).toEqual([...ruleId.options].toSorted())
  for (const rule of known) {
    const wanted = fires[rule]
    expect(wanted ? verdictOf(wanted).map((v) => v.split(' ')[1]) : []).toContain(rule)
  }
})
