import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../electron/office/rosters/reading/read-roster-file.ts'
import { isPlainDate } from '../../shared/core/dates.ts'
import { rosterField } from '../../shared/rosters/fields.ts'
import { guessMapping } from '../../shared/rosters/guess-mapping.ts'
import { readDate } from '../../shared/rosters/read-date.ts'
import { readMoney } from '../../shared/rosters/read-money.ts'
import { readMonths } from '../../shared/rosters/read-months.ts'
import { readTable } from '../../shared/rosters/read-table.ts'
import { rosterReport, type Mapping, type RawCell, type RawTable } from '../../shared/rosters/schema.ts'
import { context, dictionary, text } from './roster-samples.ts'

/** Text that looks like what cells hold more often than pure noise does. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'NT$',
    'Rp',
    '.',
    ',',
    '/',
    '-',
    ' ',
    '年',
    '月',
    '民國',
    'Des',
    'bln',
    'juta',
    'Jumlah',
    'No',
    'Nama',
    'P',
    'L',
    '#REF!',
    "'",
  ),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
)
const words = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 4, arbitrary: words.map(text) },
  { weight: 1, arbitrary: fc.constant<RawCell>({ text: '', kind: 'empty' }) },
  fc.double().map((value): RawCell => ({ text: String(value), kind: 'number', value })),
  fc.date().map((value): RawCell => ({ text: String(value), kind: 'date', value: String(value) })),
  fc.boolean().map((value): RawCell => ({ text: String(value), kind: 'boolean', value })),
  words.map((value): RawCell => ({ text: value, kind: 'formula' })),
)
const table: fc.Arbitrary<RawTable> = fc.record({
  kind: fc.constantFrom('xlsx' as const, 'csv' as const),
  notes: fc.constant([]),
  sheets: fc.array(
    fc.record({
      name: fc.string(),
      rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      hiddenColumns: fc.array(fc.nat(12), { maxLength: 3 }),
      hiddenRows: fc.array(fc.nat(15), { maxLength: 3 }),
      merged: fc.array(fc.record({ top: fc.nat(12), left: fc.nat(9), bottom: fc.nat(14), right: fc.nat(9) }), {
        maxLength: 3,
      }),
      hidden: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
})
const mapping: fc.Arbitrary<Mapping> = fc.record({
  sheet: fc.nat(3),
  headerRow: fc.oneof(fc.constant(null), fc.nat(12)),
  columns: fc.dictionary(fc.nat(12).map(String), fc.constantFrom(...rosterField.options, null)),
  dateOrder: fc.constantFrom('auto' as const, 'dmy' as const, 'mdy' as const),
})

describe('readings of single cells', () => {
  it('a day is a calendar day between 1900 and 2100 or a refusal, never a throw', () => {
    fc.assert(
      fc.property(
        cell,
        fc.constantFrom('dmy' as const, 'mdy' as const, 'unknown' as const),
        fc.boolean(),
        (one, order, past) => {
          const reading = readDate(one, { order, past, today: context.today })
          if (reading.ok && reading.value !== undefined) expect(isPlainDate(reading.value)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('every calendar day is read back from each way of writing it', () => {
    const days = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [y = '', m = '', d = ''] = day.split('-')
        for (const written of [
          `${y}/${m}/${d}`,
          `${d}-${m}-${y}`,
          `${d}.${m}.${y}`,
          `民國${Number(y) - 1911}年${m}月${d}日`,
          `${y}${m}${d}`,
        ]) {
          expect(readDate(text(written), { order: 'dmy', past: false, today: context.today })).toMatchObject({
            ok: true,
            value: day,
          })
        }
      }),
    )
  })

  it('an amount is a whole number of minor units, never negative, or a refusal', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom('TWD', 'KWD', 'KRW', 'IDR'), words, (one, currency, heading) => {
        const reading = readMoney(one, currency, heading)
        if (!reading.ok || reading.value === undefined) return
        expect(Number.isSafeInteger(reading.value.minor) && reading.value.minor >= 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a term is 1 to 120 months or a refusal', () => {
    fc.assert(
      fc.property(cell, words, (one, heading) => {
        const reading = readMonths(one, heading)
        if (reading.ok && reading.value !== undefined) expect(reading.value >= 1 && reading.value <= 120).toBe(true)
      }),
    )
  })
})

describe('whole tables', () => {
  it('nothing is dropped and nothing throws: every row is ready, refused or skipped, once', () => {
    fc.assert(
      fc.property(table, fc.oneof(mapping, fc.constant(undefined)), (raw, given) => {
        const used = given ?? guessMapping(raw, dictionary).mapping
        const report = readTable(raw, used, context)
        const { total, ready, refused, skipped } = report.counts
        expect(total).toBe(raw.sheets[used.sheet]?.rows.length ?? 0)
        expect(ready + refused + skipped).toBe(total)
        const numbers = [...report.rows, ...report.skipped].map((row) => row.rowNumber).toSorted((a, b) => a - b)
        expect(numbers).toEqual(Array.from({ length: total }, (_, at) => at + 1))
        expect(report.rows.filter((row) => row.refusals.length > 0)).toHaveLength(refused)
        expect(rosterReport.parse(structuredClone(report))).toEqual(report)
      }),
      { numRuns: 500 },
    )
  })

  it('any bytes are read or refused, never a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readRosterFile(bytes)
      }),
      { numRuns: 300 },
    )
  })

  it('any text is read as CSV or refused, and keeps its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          await readRosterFile(Buffer.from(rows.map((row) => row.join(';')).join('\n')))
        },
      ),
      { numRuns: 300 },
    )
  })
})
