import { describe, expect, it } from 'vitest'
import { readDate, type DateRules } from '../../shared/rosters/read-date.ts'
import type { RawCell } from '../../shared/rosters/schema.ts'
import { number, text } from './roster-samples.ts'

const dayFirst: DateRules = { order: 'dmy', today: '2026-11-21', past: false }
const unknown: DateRules = { ...dayFirst, order: 'unknown' }
const birth: DateRules = { ...dayFirst, past: true }

function read(cell: RawCell | string, rules: DateRules) {
  const reading = readDate(typeof cell === 'string' ? text(cell) : cell, rules)
  return reading.ok ? [reading.value, ...reading.notes.map((note) => note.code)] : [reading.why.code]
}

describe('reading a day', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/12/01', '2026-12-01', 'date.text'],
    ['2026.12.1', '2026-12-01', 'date.text'],
    ['2026-12-01 00:00:00', '2026-12-01', 'date.text'],
    ['1 Des 2026', '2026-12-01', 'date.text'],
    ['01-Desember-2026', '2026-12-01', 'date.text'],
    ['1 Agt 2026', '2026-08-01', 'date.text'],
    ['17 Pebruari 1999', '1999-02-17', 'date.text'],
    ['Dec 1, 2026', '2026-12-01', 'date.text'],
    ['3 Nop 98', '1998-11-03', 'date.two-digit-year'],
    ['01-12-2026', '2026-12-01', 'date.day-first'],
    ['19/08/1999', '1999-08-19', 'date.text'],
    ['05/05/1990', '1990-05-05', 'date.text'],
    ['04/25/1990', '1990-04-25', 'date.month-first'],
    ['20261201', '2026-12-01', 'date.text'],
    ['01122026', '2026-12-01', 'date.text'],
    ['2026年12月1日', '2026-12-01', 'date.text'],
    ['115/12/01', '2026-12-01', 'date.minguo'],
    ['089/05/06', '2000-05-06', 'date.minguo'],
    ['民國115年12月1日', '2026-12-01', 'date.minguo'],
    ['民國75.3.2', '1986-03-02', 'date.minguo'],
    ['115年12月1日', '2026-12-01', 'date.minguo'],
    ["'01/12/2026", '2026-12-01', 'date.day-first'],
    ['１２／０８／１９９９', '1999-08-12', 'date.day-first'],
  ])('%s → %s (%s)', (cell, ...expected) => {
    expect(read(cell, dayFirst)).toEqual(expected)
  })

  it('reads Excel dates plainly, and counts of days that lost their format with a word', () => {
    expect(read({ text: '2026-12-01', kind: 'date', value: '2026-12-01' }, unknown)).toEqual(['2026-12-01'])
    expect(read({ text: '2026-12-01 08:00', kind: 'date', value: '2026-12-01' }, unknown)).toEqual([
      '2026-12-01',
      'date.time',
    ])
    expect(read(number(46357), unknown)).toEqual(['2026-12-01', 'date.serial'])
    expect(read(number(20261201), unknown)).toEqual(['2026-12-01', 'date.text'])
  })

  it('never guesses the order: two readings are refused with both named', () => {
    expect(read('04/10/1989', unknown)).toEqual(['date.ambiguous'])
    const reading = readDate(text('04/10/1989'), unknown)
    expect(reading).toMatchObject({
      ok: false,
      why: { text: { id: expect.stringContaining('4 Oktober 1989 atau 10 April 1989') } },
    })
    expect(read('19/08/1999', unknown)).toEqual(['1999-08-19', 'date.text'])
    expect(read('04/10/1989', { ...unknown, order: 'mdy' })).toEqual(['1989-04-10', 'date.month-first'])
  })

  it('refuses two-digit years that may be Minguo or ours', () => {
    const reading = readDate(text('75/12/01'), dayFirst)
    expect(reading).toMatchObject({
      ok: false,
      why: { text: { en: expect.stringContaining('1 December 1975 or 1 December 1986') } },
    })
    expect(read('75年12月1日', dayFirst)).toEqual(['date.ambiguous'])
  })

  it('puts a birth in the past and an expiry within twenty years', () => {
    expect(read('14-11-94', birth)).toEqual(['1994-11-14', 'date.two-digit-year'])
    expect(read('20-11-26', birth)).toEqual(['2026-11-20', 'date.two-digit-year'])
    expect(read('22-11-26', birth)).toEqual(['1926-11-22', 'date.two-digit-year'])
    expect(read('22-11-46', dayFirst)).toEqual(['1946-11-22', 'date.two-digit-year'])
    expect(read('21-11-46', dayFirst)).toEqual(['2046-11-21', 'date.two-digit-year'])
  })

  it.each([
    '31/02/2020',
    '32-01-1999',
    '00/00/0000',
    'segera',
    '12',
    '2026',
    'Desember 2026',
    '1 Foo 2026',
    '01/12/2569',
    '1/2/3/4',
  ])('refuses %s', (cell) => {
    expect(read(cell, dayFirst)).toEqual(['date.unreadable'])
  })

  it('takes placeholders as empty', () => {
    expect(read('-', dayFirst)).toEqual([undefined])
    expect(read('無', dayFirst)).toEqual([undefined])
  })
})
