import { describe, expect, test } from 'vitest'
import { findingOf, verdictOf, type Change } from './check-story.ts'

type Case = [sentence: string, change: Change, verdict: string[]]

const short = 'blocks wage.below-floor'

/** Sentences of the wage table as the project's sources give them. Only findings about the wage are compared. */
const cases: Case[] = [
  ['Taiwan domestic NT$20,000', domestic('TW', 'TWD', 20_000, '2026-11-02'), []],
  ['Taiwan domestic NT$20,000, wage 18,780', domestic('TW', 'TWD', 18_780, '2026-11-02'), [short]],
  ['Taiwan domestic contracts from 10 Aug 2022: the day', domestic('TW', 'TWD', 17_500, '2022-08-10'), [short]],
  ['Taiwan domestic contracts from 10 Aug 2022: the day before', domestic('TW', 'TWD', 17_500, '2022-08-09'), []],
  ['Taiwan domestic 17,500, below', domestic('TW', 'TWD', 17_499, '2022-08-09'), [short]],
  [
    'Taiwan domestic → 17,500 from 1 Jul 2015: before',
    domestic('TW', 'TWD', 15_840, '2015-06-30'),
    ['informs wage.not-set'],
  ],
  ['carer at home, typed as health', work('TW', 'healthcare', 'household', 'TWD', 20_000, '2026-11-02'), []],
  ['nursing home', work('TW', 'healthcare', 'legalEntity', 'TWD', 20_000, '2026-11-02'), [short]],
  ['Taiwan statutory NT$26,400 (1 Jan 2023)', factory(26_400, '2023-11-30', 1), []],
  ['27,470 (2024)', factory(26_400, '2024-01-01', 1), [short]],
  ['27,470 (2024), met', factory(27_470, '2024-11-30', 1), []],
  ['28,590 (1 Jan 2025)', factory(27_470, '2025-01-01', 1), [short]],
  ['28,590 until 31 Dec 2025, ending before the next', factory(28_590, '2025-11-01', 1), []],
  ['NT$29,500 1 Jan 2026', factory(28_590, '2026-01-01', 36), [short]],
  ['NT$29,500 1 Jan 2026, met', factory(29_500, '2026-01-01', 36), []],
  ['a statutory floor that rises within the term', factory(28_590, '2025-12-31', 36), ['warns wage.floor-rises']],
  ['Taiwan statutory is reviewed yearly', factory(29_500, '2027-01-01', 36), ['informs wage.review-due']],
  ['Taiwan fishing', work('TW', 'fishing', 'household', 'TWD', 29_499, '2026-11-02'), [short]],
  [
    'Taiwan agriculture: not in the table',
    work('TW', 'agriculture', 'legalEntity', 'TWD', 1, '2026-11-02'),
    ['informs wage.not-set'],
  ],
  ['HK 4,730 (1 Oct 2022)', domestic('HK', 'HKD', 4_630, '2022-10-01', '2022-10-02'), [short]],
  ['HK 4,870 (30 Sep 2023)', domestic('HK', 'HKD', 4_730, '2023-09-30', '2023-10-01'), [short]],
  ['HK old rate if received by 27 Oct: that day', domestic('HK', 'HKD', 4_730, '2023-09-29', '2023-10-27'), []],
  ['HK old rate if received by 27 Oct: a day late', domestic('HK', 'HKD', 4_730, '2023-09-29', '2023-10-28'), [short]],
  [
    'HK 4,990 (28 Sep 2024; old rate by 25 Oct): that day',
    domestic('HK', 'HKD', 4_870, '2024-09-27', '2024-10-25'),
    [],
  ],
  [
    'HK 4,990 (28 Sep 2024; old rate by 25 Oct): a day late',
    domestic('HK', 'HKD', 4_870, '2024-09-27', '2024-10-26'),
    [short],
  ],
  ['HK 5,100 (30 Sep 2025)', domestic('HK', 'HKD', 4_990, '2025-09-30'), [short]],
  ['HK 5,100 (30 Sep 2025), the day before', domestic('HK', 'HKD', 4_990, '2025-09-29'), []],
  [
    'HK food 1,236',
    { ...domestic('HK', 'HKD', 5_100, '2025-09-30', undefined, { food: 'allowance', foodMinor: 1_235_00 }) },
    ['blocks wage.food'],
  ],
  [
    'HK food 1,236, met',
    domestic('HK', 'HKD', 5_100, '2025-09-30', undefined, { food: 'allowance', foodMinor: 1_236_00 }),
    [],
  ],
  [
    'HK food 1,196',
    domestic('HK', 'HKD', 4_730, '2022-10-01', '2022-10-02', { food: 'allowance', foodMinor: 1_196_00 }),
    [],
  ],
  ['Malaysia domestic (MoU) RM1,500', domestic('MY', 'MYR', 1_500, '2026-11-02'), []],
  ['Malaysia domestic (MoU) RM1,500, below', domestic('MY', 'MYR', 1_499, '2026-11-02'), [short]],
  ['Malaysia MoU 1 Apr 2022, the day before', domestic('MY', 'MYR', 1_200, '2022-03-31'), ['informs wage.not-set']],
  ['Malaysia statutory RM1,700', work('MY', 'plantation', 'legalEntity', 'MYR', 1_500, '2026-11-02'), [short]],
  [
    'employers with fewer than 5 workers from 1 Aug 2025: before',
    work('MY', 'services', 'legalEntity', 'MYR', 1_500, '2025-07-31', 1),
    ['warns wage.below-conditional-floor', 'warns wage.floor-rises'],
  ],
  [
    'employers with fewer than 5 workers from 1 Aug 2025',
    work('MY', 'services', 'legalEntity', 'MYR', 1_500, '2025-08-01'),
    [short],
  ],
  ['Saudi domestic SAR 1,500', domestic('SA', 'SAR', 1_500, '2026-11-02'), []],
  ['Saudi domestic SAR 1,500, below', domestic('SA', 'SAR', 1_499.99, '2026-11-02'), [short]],
  [
    'Saudi formal sectors',
    work('SA', 'construction', 'legalEntity', 'SAR', 900, '2026-11-02'),
    ['informs wage.not-set'],
  ],
  ['Qatar QAR1,000 incl. domestic', domestic('QA', 'QAR', 999, '2026-11-02'), [short]],
  [
    'Qatar + 500 lodging',
    domestic('QA', 'QAR', 1_000, '2026-11-02', undefined, { lodging: 'allowance', lodgingMinor: 499_00 }),
    ['blocks wage.lodging'],
  ],
  ['Qatar + 300 food', domestic('QA', 'QAR', 1_000, '2026-11-02', undefined, { food: 'none' }), ['blocks wage.food']],
  ['Qatar unless provided', domestic('QA', 'QAR', 1_000, '2026-11-02'), []],
  [
    'Qatar wage + lodging + food tested separately',
    domestic('QA', 'QAR', 1_800, '2026-11-02', undefined, { lodging: 'none', food: 'none' }),
    ['blocks wage.lodging', 'blocks wage.food'],
  ],
  ['UAE 2–4 y AED1,400', uae(1_400, 3), ['informs wage.old-source']],
  ['UAE 4–6 1,600', uae(1_400, 4), [short, 'informs wage.old-source']],
  ['UAE 6–8 1,800', uae(1_799, 7), [short, 'informs wage.old-source']],
  ['UAE 8–10 2,000', uae(2_000, 9), ['informs wage.old-source']],
  ['UAE +200 per 2 years (16–18: 2,800)', uae(2_799, 17), [short, 'informs wage.old-source']],
  ['UAE 20+ 3,200', uae(3_199, 31), [short, 'informs wage.old-source']],
  ['UAE under two years: the table is silent', uae(1_000, 1), ['informs wage.below-table', 'informs wage.old-source']],
  ['Singapore: KBRI floor GAP', domestic('SG', 'SGD', 550, '2026-11-02'), ['informs wage.not-set']],
  [
    'Korea, Brunei, Jordan: GAP',
    work('KR', 'manufacturing', 'legalEntity', 'KRW', 2_000_000, '2026-11-02'),
    ['informs wage.not-set'],
  ],
  ['a wage in another currency', domestic('TW', 'USD', 700, '2026-11-02'), ['blocks wage.currency']],
]

describe('wage floors by country, work and date', () => {
  test.each(cases)('%s', (_sentence, change, verdict) => {
    expect(verdictOf(change).filter((v) => v.includes(' wage.'))).toEqual(verdict)
  })
})

test('the sentence names the wage, the floor and since when; the source stands apart from the law', () => {
  const finding = findingOf('wage.below-floor', domestic('TW', 'TWD', 18_780, '2026-11-02'))
  expect(finding.text.id).toBe(
    'Upah TWD 18.780 di bawah batas TWD 20.000 (upah pekerja rumah tangga di Taiwan, berlaku sejak 10 Agustus 2022).',
  )
  expect(finding.text.en).toContain('The wage of TWD 18,780 is below the floor of TWD 20,000')
  expect(finding.passing?.en).toBe('At least TWD 20,000 a month.')
  expect(finding.citation).toBe('UU 18/2017 Ps 6(1)f')
  expect(finding.source).toMatch(/^ekonomi\.bisnis\.com/)
})

function work(
  country: string,
  sector: string,
  employerType: 'household' | 'legalEntity',
  currency: string,
  wage: number,
  signedOn: string,
  months = 24,
  more: Record<string, unknown> = {},
): Change {
  const digits = currency === 'KRW' ? 1 : 100
  const wageMinor = Math.round(wage * digits)
  return {
    country,
    employer: { employerType },
    fields: { sector, employerType, currency, wageMinor, signedOn, startsOn: signedOn, months, ...more },
  }
}

function domestic(
  country: string,
  currency: string,
  wage: number,
  signedOn: string,
  receivedOn?: string,
  more: Record<string, unknown> = {},
): Change {
  const change = work(country, 'domestic', 'household', currency, wage, signedOn, 24, more)
  return receivedOn === undefined ? change : { ...change, receivedOn }
}

function factory(wage: number, signedOn: string, months: number): Change {
  return work('TW', 'manufacturing', 'legalEntity', 'TWD', wage, signedOn, months)
}

function uae(wage: number, experienceYears: number): Change {
  return domestic('AE', 'AED', wage, '2026-11-02', undefined, { experienceYears })
}
