import { expect, test } from 'vitest'
import { judge } from './bench.ts'

const slow = Array.from({ length: 100 }, (_, index) => index + 1)

test('median and p95 are values that were measured', () => {
  expect(judge({}, { ours: slow.toReversed() })).toMatchObject({ p50Ms: 50, p95Ms: 95, holds: true })
  expect(judge({}, { ours: [7] })).toMatchObject({ p50Ms: 7, p95Ms: 7 })
})

test('the ratio is of medians; a goal holds at its bound and not beyond it', () => {
  expect(judge({ ratio: 2 }, { ours: [20], bare: [10] })).toMatchObject({ ratio: 2, holds: true })
  expect(judge({ ratio: 2 }, { ours: [21], bare: [10] }).holds).toBe(false)
  expect(judge({ p95Ms: 94 }, { ours: slow }).holds).toBe(false)
})

test('nothing measured, or nothing to compare with, holds no goal', () => {
  expect(judge({ p95Ms: 10 }, { ours: [] }).holds).toBe(false)
  expect(judge({ ratio: 2 }, { ours: [1] }).holds).toBe(false)
})
