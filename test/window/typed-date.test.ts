import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/core/dates.ts'
import { readTypedDate, showTypedDate } from '../../renderer/ui/typed-date.ts'

describe('a date as an officer types it', () => {
  it.each([
    ['31-12-2025', '2025-12-31'],
    ['1-2-2026', '2026-02-01'],
    ['31/12/2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['31 12 2025', '2025-12-31'],
    ['31122025', '2025-12-31'],
    [' 2025-12-31 ', '2025-12-31'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is %s', (typed, plain) => {
    expect(readTypedDate(typed)).toBe(plain)
  })

  it.each(['', '31-12-25', '29-02-2025', '31-04-2025', '12-31-2025', '31-12-20255', 'besok', '3112202'])(
    '%s is no date',
    (typed) => {
      expect(readTypedDate(typed)).toBeUndefined()
    },
  )

  it('what is shown can be typed again, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
        const plain = addDays('1970-01-01', days)
        expect(readTypedDate(showTypedDate(plain))).toBe(plain)
      }),
    )
  })

  it('what is no date is shown as it was typed', () => {
    expect(showTypedDate('31-12-25')).toBe('31-12-25')
  })
})
