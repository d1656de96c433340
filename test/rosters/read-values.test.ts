import { describe, expect, it } from 'vitest'
import { readMoney } from '../../shared/rosters/read-money.ts'
import { readMonths } from '../../shared/rosters/read-months.ts'
import { readSex } from '../../shared/rosters/read-sex.ts'
import type { RawCell } from '../../shared/rosters/schema.ts'
import { number, text } from './roster-samples.ts'

function money(cell: RawCell | string, currency = 'TWD', heading = '') {
  const reading = readMoney(typeof cell === 'string' ? text(cell) : cell, currency, heading)
  if (!reading.ok) return [reading.why.code]
  return [reading.value?.minor, reading.value?.currency, ...reading.notes.map((note) => note.code)]
}

describe('reading a wage', () => {
  it.each([
    ['20000', 2_000_000, 'TWD'],
    ['20.000', 2_000_000, 'TWD', 'money.text'],
    ['20,000', 2_000_000, 'TWD', 'money.text'],
    ['NT$20,000', 2_000_000, 'TWD', 'money.text'],
    ['NTD 20,000 / bln', 2_000_000, 'TWD', 'money.text'],
    ['$ 20.000', 2_000_000, 'TWD', 'money.text'],
    ['20,000元', 2_000_000, 'TWD', 'money.text'],
    ['新台幣 20,000 元/月', 2_000_000, 'TWD', 'money.text'],
    ['2萬', 2_000_000, 'TWD', 'money.text'],
    ['20rb', 2_000_000, 'TWD', 'money.text'],
    ['20000.50', 2_000_050, 'TWD', 'money.text'],
    ['20,000.00', 2_000_000, 'TWD', 'money.text'],
    ['20.000,00', 2_000_000, 'TWD', 'money.text'],
    ['Rp 5.000.000', 500_000_000, 'IDR', 'money.text', 'money.currency'],
    ['Rp5.000.000,-', 500_000_000, 'IDR', 'money.text', 'money.currency'],
    ['5,5 juta rupiah', 550_000_000, 'IDR', 'money.text', 'money.currency'],
    ['HK$ 5,100 per bulan', 510_000, 'HKD', 'money.text', 'money.currency'],
    ['RM 1.700', 170_000, 'MYR', 'money.text', 'money.currency'],
  ])('%s → %d %s', (cell, ...expected) => {
    expect(money(cell)).toEqual(expected)
  })

  it('takes the currency of the heading, then of the post', () => {
    expect(money('1,700', 'TWD', 'Gaji (MYR)')).toEqual([170_000, 'MYR', 'money.text', 'money.currency'])
    expect(money('120', 'KWD')).toEqual([120_000, 'KWD'])
    expect(money('$5,100', 'HKD')).toEqual([510_000, 'HKD', 'money.text'])
    expect(money('5,100元', 'HKD')).toEqual([510_000, 'HKD', 'money.text'])
  })

  it('refuses an amount with two readings and names both', () => {
    expect(money('20.00')).toEqual(['money.ambiguous'])
    expect(money('120.500', 'KWD')).toEqual(['money.ambiguous'])
    expect(readMoney(text('20.00'), 'TWD')).toMatchObject({
      ok: false,
      why: { text: { en: expect.stringContaining('TWD 20 or TWD 2000') } },
    })
  })

  it.each([
    ['NT$ 183 / jam', 'money.period'],
    ['800/hari', 'money.period'],
    ['20000-22000', 'money.unreadable'],
    ['20.000 + makan', 'money.unreadable'],
    ['2.00.000', 'money.unreadable'],
    ['sesuai UMR', 'money.unreadable'],
    ['-20000', 'money.unreadable'],
    ['TWD 20.000 / HKD 5.000', 'money.currencies'],
  ])('refuses %s', (cell, code) => {
    expect(money(cell)).toEqual([code])
  })

  it('warns of the number Excel makes of 20.000', () => {
    expect(money(number(20))).toEqual([2000, 'TWD', 'money.small'])
    expect(money(number(20000))).toEqual([2_000_000, 'TWD'])
  })
})

function months(cell: RawCell | string, heading = '') {
  const reading = readMonths(typeof cell === 'string' ? text(cell) : cell, heading)
  return reading.ok ? [reading.value, ...reading.notes.map((note) => note.code)] : [reading.why.code]
}

describe('reading a term', () => {
  it.each([
    ['36', 36],
    ['36 bulan', 36],
    ['36 bln', 36],
    ['24 months', 24],
    ['36個月', 36],
    ['2 tahun', 24, 'months.years'],
    ['3年', 36, 'months.years'],
    ['1,5 tahun', 18, 'months.years'],
    ['1 tahun 6 bulan', 18, 'months.years'],
    ['3 years', 36, 'months.years'],
  ])('%s → %d', (cell, ...expected) => {
    expect(months(cell)).toEqual(expected)
  })

  it('takes the unit of the heading for a bare number', () => {
    expect(months(number(2), 'Lama (thn)')).toEqual([24, 'months.years'])
    expect(months(number(3), '年限')).toEqual([36, 'months.years'])
    expect(months(number(24), 'Lama (bln)')).toEqual([24])
    expect(months(number(36), 'Lama Kontrak')).toEqual([36])
  })

  it.each(['0', '121', '1,3 tahun', 'selama kontrak', '2 minggu', '24-36'])('refuses %s', (cell) => {
    expect(months(cell)).toEqual(['months.unreadable'])
  })
})

describe('reading the sex', () => {
  it.each(['P', 'p', 'PEREMPUAN', 'Wanita', 'F', 'female', '女', '女 P', 'Pr.'])('%s is female', (cell) => {
    expect(readSex(text(cell))).toMatchObject({ ok: true, value: 'F' })
  })
  it.each(['L', 'LAKI-LAKI', 'laki laki', 'Laki2', 'Pria', 'M', 'Male', '男', 'Lk'])('%s is male', (cell) => {
    expect(readSex(text(cell))).toMatchObject({ ok: true, value: 'M' })
  })
  it.each(['L/P', '1', 'x', '男女'])('%s is refused', (cell) => {
    expect(readSex(text(cell))).toMatchObject({ ok: false, why: { code: 'sex.unreadable' } })
  })
})
