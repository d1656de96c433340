import { describe, expect, it } from 'vitest'
import { formatOf, todayHere } from '../../renderer/ui/format.ts'

const now = () => Date.parse('2026-11-21T08:00:00.000Z')
const id = formatOf('id', now)
const en = formatOf('en', now)

describe('how the window writes', () => {
  it('dates have no time zone', () => {
    expect(id.date('2026-08-17')).toBe('17 Agu 2026')
    expect(en.date('2026-08-17')).toBe('17 Aug 2026')
    expect(id.longDate('2026-08-17')).toBe('Senin, 17 Agustus 2026')
  })

  it('what is no date is shown as it is', () => {
    expect(id.date('belum')).toBe('belum')
  })

  it.each([
    ['2026-11-21T08:00:00.000Z', 'baru saja', 'just now'],
    ['2026-11-21T07:15:00.000Z', '45 menit lalu', '45 minutes ago'],
    ['2026-11-21T06:00:00.000Z', '2 jam lalu', '2 hours ago'],
    ['2026-11-03T08:00:00.000Z', '18 hari lalu', '18 days ago'],
  ])('%s is %s', (instant, indonesian, english) => {
    expect(id.ago(instant)).toBe(indonesian)
    expect(en.ago(instant)).toBe(english)
  })

  it('a clock of the office that is ahead of this one shows no time in the future', () => {
    expect(id.ago('2026-11-21T08:05:00.000Z')).toBe('baru saja')
  })

  it('numbers, money and sizes in the reader’s form', () => {
    expect([id.number(200_000), en.number(200_000)]).toEqual(['200.000', '200,000'])
    expect([id.money(2_000_000, 'TWD'), en.money(1_500, 'KWD')]).toEqual(['TWD 20.000', 'KWD 1.500'])
    expect([id.bytes(900), id.bytes(20 * 1024 ** 2), id.bytes(1_600_000)]).toEqual(['900 B', '20 MB', '1,5 MB'])
  })

  it('today is this computer’s day', () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
