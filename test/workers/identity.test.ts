// test/workers: the worker's identity: NIK, names, passports.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNik, nameKey, readNik, readPassportNumber } from '../../shared/workers/identity.ts'

describe('reading a NIK', () => {
  it('takes its sixteen digits apart; a day above 40 is a woman', () => {
    expect(readNik('3507035411940014')).toEqual({
      ok: true,
      value: {
        digits: '3507035411940014',
        province: '35',
        regency: '3507',
        district: '350703',
        birthDay: 14,
        birthMonth: 11,
        birthYear: 94,
        sex: 'F',
        serial: '0014',
        notes: [],
      },
    })
    expect(readNik('1802090310030005')).toMatchObject({
      ok: true,
      value: { sex: 'M', birthDay: 3, birthMonth: 10, birthYear: 3 },
    })
  })

  it.each([
    '530811 250982 0015',
    "'5308112509820015",
    '5308.1125.0982.0015',
    ' 5308112509820015 ',
    '５３０８１１２５０９８２００１５',
  ])('removes blanks, dots and apostrophes from %j and tells it', (written) => {
    const read = readNik(written)
    expect(read).toMatchObject({ ok: true, value: { digits: '5308112509820015' } })
    const told = written.trim().normalize('NFKC') === '5308112509820015' ? [] : ['nik.cleaned']
    expect(read.ok && read.value.notes.map((note) => note.code)).toEqual(told)
  })

  it.each([
    ['53081125098200', 'nik.length'],
    ['53081125098200155', 'nik.length'],
    ['', 'nik.length'],
    ['5308112509B20015', 'nik.not-digits'],
    ['1,80209590899005E+15', 'nik.scientific'],
    ['1.8E15', 'nik.scientific'],
  ])('refuses %j', (written, code) => {
    expect(readNik(written)).toMatchObject({ ok: false, error: { code } })
  })

  it('warns of an impossible date or serial and keeps the NIK', () => {
    expect(readNik('3507033113940014')).toMatchObject({ ok: true, value: { notes: [{ code: 'nik.odd-date' }] } })
    expect(readNik('3507032902930014')).toMatchObject({ ok: true, value: { notes: [{ code: 'nik.odd-date' }] } })
    expect(readNik('3507032902960000')).toMatchObject({ ok: true, value: { notes: [{ code: 'nik.odd-serial' }] } })
  })

  it('compares with the record and only ever warns', () => {
    const nik = readNik('3507035411940014')
    if (!nik.ok) throw new Error('not read')
    const codes = (person: Parameters<typeof compareNik>[1]) =>
      compareNik(nik.value, person).map((reason) => reason.code)
    expect(codes({ birthDate: '1994-11-14', sex: 'F' })).toEqual([])
    expect(codes({ birthDate: '1994-11-15', sex: 'M' })).toEqual(['nik.birth-date', 'nik.sex'])
    expect(codes({})).toEqual([])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (written) => void readNik(written)))
  })
})

describe('passport numbers', () => {
  it('are written in capitals without blanks, and told', () => {
    expect(readPassportNumber(' b4677682 ')).toMatchObject({ number: 'B4677682', notes: [{ code: 'passport.tidied' }] })
    expect(readPassportNumber('C3938194')).toEqual({ number: 'C3938194', notes: [] })
    expect(readPassportNumber('XE123456')).toEqual({ number: 'XE123456', notes: [] })
  })

  it.each(['12345678', 'ABC12345', 'A12345', 'A123456789'])('only warn when unusual: %s', (number) => {
    expect(readPassportNumber(number)).toMatchObject({ number, notes: [{ code: 'passport.unusual' }] })
  })
})

describe('the key of a name', () => {
  it.each([
    ['Djumadi Soekarno', 'Jumadi Sukarno'],
    ['TJAHJA', 'Cahya'],
    ['Njoman', 'Nyoman'],
    ['Sjarif', 'Syarif'],
    ['Jogja', 'Yogya'],
    ['Widjaja', 'Wijaya'],
    ['Ika Puspitasari binti Djumadi', 'IKA PUSPITASARI DJUMADI'],
    ['Siti Nur Halizah', 'Siti Nurhalizah'],
    ["Nur'aini", 'Nuraini'],
    ['André', 'ANDRE'],
    ['Ahmad Jani', 'AHMAD YANI'],
    ['M. Jusuf', 'M Yusuf'],
  ])('%s = %s', (old, modern) => {
    expect(nameKey(old)).toBe(nameKey(modern))
  })

  it.each([
    ['Sumarni', 'Sumiarni'],
    ['Slamet bin Oemar', 'Slamet'],
    ['林志明', '林小姐'],
  ])('%s ≠ %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('does not depend on capitals and blanks', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 3 }), (words) => {
        expect(nameKey(` ${words.join('  ').toUpperCase()} `)).toBe(nameKey(words.join(' ')))
      }),
    )
  })
})
