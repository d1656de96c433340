import { expect, test } from 'vitest'
import { fieldsOf, sharedTerms, tidy } from '../../renderer/contracts/form/contract-form.ts'
import { guessOf } from '../../renderer/contracts/form/position-guess.ts'
import { contractFields } from '../../shared/contracts/schema.ts'
import { contractFields as invented } from '../fixtures.ts'

const one = '00000000-0000-4000-8000-000000000001'
const fields = contractFields.parse(
  invented(
    { workerId: one, employerId: one, agencyId: one, placementCompanyId: one },
    { note: 'uji', experienceYears: 3 },
  ),
)

test('the next contract of a bundle takes over terms, never the person; a household hires one', () => {
  const household = sharedTerms(fields)
  expect(household).toMatchObject({ agencyId: one, position: fields.position, wageMinor: fields.wageMinor })
  for (const name of ['workerId', 'employerId', 'workAddress', 'note', 'experienceYears']) {
    expect(household).not.toHaveProperty(name)
  }
  expect(sharedTerms({ ...fields, employerType: 'legalEntity' })).toMatchObject({ employerId: one })
})

test('an allowance that is no longer one leaves no amount behind', () => {
  const left = tidy({ ...fields, lodging: 'allowance', lodgingMinor: 500, food: 'provided', foodMinor: 700 })
  expect(left).toMatchObject({ lodgingMinor: 500, foodMinor: 0 })
})

test('a stored contract gives back exactly what was typed', () => {
  const at = '2026-11-21T02:00:00.000Z'
  const kept = {
    createdAt: at,
    changedAt: at,
    version: 3,
    returns: [],
    state: 'draft' as const,
    preparedBy: one,
    workedOnBy: [one],
    id: one,
  }
  expect(fieldsOf({ ...fields, ...kept, fileNumber: 'B-000001' })).toEqual(fields)
})

test('positions as officers write them are recognised from the reference data', () => {
  expect(guessOf('perawat lansia')).toMatchObject({ sector: 'domestic', employerType: 'household' })
  expect(guessOf('看護工 Caregiver')).toMatchObject({ sector: 'domestic' })
  expect(guessOf('   ')).toBeNull()
})
