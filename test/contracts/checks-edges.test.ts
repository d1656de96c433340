import { expect, test } from 'vitest'
import { birthday, lastDay } from '../../shared/contracts/term.ts'
import { findingOf, inputOf, reference, verdictOf } from './check-story.ts'
import { floorsFor } from '../../shared/contracts/checks/wage-floors.ts'

test('the 18th birthday on the day of signing is old enough, the day before is not', () => {
  expect(verdictOf({ worker: { birthDate: '2008-11-02' } })).toEqual([])
  expect(verdictOf({ worker: { birthDate: '2008-11-03' } })).toEqual(['blocks worker.age'])
  expect(findingOf('worker.age', { worker: { birthDate: '2008-11-03' } }).passing?.id).toBe(
    'Ditandatangani pada 3 November 2026 atau sesudahnya.',
  )
})

test('someone born on 29 February is 18 on 1 March', () => {
  expect(birthday('2008-02-29', 18)).toBe('2026-03-01')
  expect(verdictOf({ worker: { birthDate: '2008-02-29' }, fields: { signedOn: '2026-02-28' } })).toEqual([
    'blocks worker.age',
  ])
  expect(verdictOf({ worker: { birthDate: '2008-02-29' }, fields: { signedOn: '2026-03-01' } })).toEqual([])
})

test('a passport is good on its last day: of the start and of the term', () => {
  expect(verdictOf({ worker: { passportExpires: '2029-11-30' } })).toEqual([])
  expect(verdictOf({ worker: { passportExpires: '2029-11-29' } })).toEqual(['warns passport.through-term'])
  expect(verdictOf({ worker: { passportExpires: '2026-12-01' } })).toEqual(['warns passport.through-term'])
  expect(verdictOf({ worker: { passportExpires: '2026-11-30' } })).toEqual(['blocks passport.at-start'])
})

test('licences hold on their last day; the warning starts 30 days before', () => {
  expect(verdictOf({ agency: { licenceExpires: '2026-11-20' } })).toEqual(['warns licence.agency-expiring'])
  expect(verdictOf({ agency: { licenceExpires: '2026-12-20' } })).toEqual(['warns licence.agency-expiring'])
  expect(verdictOf({ agency: { licenceExpires: '2026-12-21' } })).toEqual([])
})

test('a standing counts on its first and last day', () => {
  const standing = { standing: 'suspended' as const, reason: 'x', from: '2026-11-20', until: '2026-11-20' }
  expect(verdictOf({ agency: { standing } })).toEqual(['blocks standing.agency'])
  expect(verdictOf({ agency: { standing }, today: '2026-11-21' })).toEqual([])
  expect(verdictOf({ agency: { standing: { ...standing, from: '2026-11-21', until: '2027-01-01' } } })).toEqual([])
})

test('a contract that ends today can still be legalised', () => {
  const fields = { signedOn: '2023-11-01', startsOn: '2023-11-21', months: 36 }
  expect(lastDay('2023-11-21', 36)).toBe('2026-11-20')
  expect(verdictOf({ fields })).toEqual([])
  expect(verdictOf({ fields, today: '2026-11-21' })).toEqual(['blocks content.term'])
})

test('the term ends the day before the same day: 31 August and one month end on 29 September', () => {
  expect(lastDay('2026-12-01', 36)).toBe('2029-11-30')
  expect(lastDay('2026-08-31', 1)).toBe('2026-09-29')
  expect(lastDay('9999-06-01', 120)).toBe('9999-12-31')
})

test('a floor tested by receipt looks at the day of receipt, and at today when that is not known', () => {
  const floor = { ...reference.wageFloors[0]!, testDate: 'receipt' as const, validFrom: '2026-11-10' }
  const { validTo: _open, ...open } = floor
  const chosen = (receivedOn?: string) =>
    floorsFor(inputOf({ wageFloors: [open], ...(receivedOn === undefined ? {} : { receivedOn }) })).length
  expect(chosen('2026-11-09')).toBe(0)
  expect(chosen('2026-11-10')).toBe(1)
  expect(chosen()).toBe(1)
})

test('a rule outside its time is silent; its successor speaks with its own weight', () => {
  const rules = reference.pack.rules.flatMap((r) =>
    r.id === 'content.hours'
      ? [
          { ...r, validTo: '2026-12-31' },
          { ...r, validFrom: '2027-01-01', severity: 'warns' as const },
        ]
      : [r],
  )
  const pack = { ...reference.pack, rules }
  expect(verdictOf({ pack, fields: { hoursPerDay: null } })).toEqual(['blocks content.hours'])
  expect(verdictOf({ pack, today: '2027-01-01', fields: { hoursPerDay: null } })).toEqual(['warns content.hours'])
})

test('signed today and starting on the day of signing is in order', () => {
  expect(verdictOf({ fields: { signedOn: '2026-11-20', startsOn: '2026-11-20' } })).toEqual([])
})

test('a floor that rises on the last day of the term counts, a day after it does not', () => {
  const factory = { sector: 'manufacturing', employerType: 'legalEntity', wageMinor: 28_590_00, signedOn: '2025-11-01' }
  const rises = (startsOn: string) => verdictOf({ today: '2025-11-20', fields: { ...factory, startsOn, months: 1 } })
  expect(rises('2025-12-02')).toContain('warns wage.floor-rises')
  expect(rises('2025-12-01')).not.toContain('warns wage.floor-rises')
})
