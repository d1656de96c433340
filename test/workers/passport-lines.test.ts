import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../../shared/workers/identity.ts'
import { findPassportBlocks } from '../../shared/workers/passport-blocks.ts'
import { readPassportLines } from '../../shared/workers/passport-lines.ts'

const today = '2026-11-21'
const sample = readFileSync(new URL('../samples/passport-lines.txt', import.meta.url), 'utf8')
const specimen = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const
const indonesian = [
  'P<IDNAINI<<NUR<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
  'X6166041<1IDN8405014F31011603329064105840056',
] as const

function codes(text: string): string[] {
  const read = readPassportLines(text, today)
  return read.ok ? read.value.warnings.map((warning) => warning.code) : read.error.reasons.map((reason) => reason.code)
}

/** ICAO Doc 9303 part 3, 4.9: weights 7 3 1, letters from 10, fillers 0. Written anew here, so that the library is checked by another hand. */
function checkDigit(field: string): number {
  const value = (c: string) => (c === '<' ? 0 : /\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55)
  return [...field].reduce((sum, c, at) => sum + value(c) * ([7, 3, 1][at % 3] ?? 0), 0) % 10
}

function secondLine(number: string, birth: string, expiry: string, personal: string, emptyDigit = '<'): string {
  const document = number.padEnd(9, '<')
  const own = personal.padEnd(14, '<')
  const digit = personal === '' ? emptyDigit : checkDigit(own)
  const head = `${document}${checkDigit(document)}`
  const tail = `${expiry}${checkDigit(expiry)}${own}${digit}`
  return `${head}IDN${birth}${checkDigit(birth)}F${tail}${checkDigit(`${head}${birth}${checkDigit(birth)}${tail}`)}`
}

describe('the sample lines: every trap is named', () => {
  const { blocks, strayLines } = findPassportBlocks(sample)
  const reads = blocks.map((block) => readPassportLines(block.lines.join('\n'), today))

  it('finds ten blocks with their comments and no stray line', () => {
    expect(blocks.map((block) => block.lineNumber)).toEqual([2, 6, 10, 14, 18, 22, 26, 30, 34, 38])
    expect(blocks[3]?.comment).toBe('Ika Puspitasari binti Djumadi')
    expect(strayLines).toEqual([])
  })

  it('reads the specimen of ICAO Doc 9303', () => {
    expect(reads[0]).toMatchObject({
      ok: true,
      value: {
        documentNumber: 'L898902C3',
        nationality: 'UTO',
        issuer: 'UTO',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        name: 'ANNA MARIA ERIKSSON',
        birthDate: '1974-08-12',
        sex: 'F',
        expires: '2012-04-15',
        personalNumber: 'ZE184226B',
      },
    })
    expect(codes(specimen.join('\n'))).toEqual(['mrz.unknown-state', 'mrz.not-indonesian', 'mrz.expired'])
  })

  it('reads people of one name, and names as Indonesians say them', () => {
    const names = reads.flatMap((read) => (read.ok ? [read.value.name] : []))
    expect(names.slice(1)).toEqual([
      'SLAMET',
      'SUTRISNO',
      'IKA PUSPITASARI DJUMADI',
      'MARYATI',
      'FITRIANI',
      'NUR AINI',
      'SUMARNI',
    ])
    expect(nameKey(names[3] ?? '')).toBe(nameKey(blocks[3]?.comment ?? ''))
    expect(reads[7]).toMatchObject({
      ok: true,
      value: { givenNames: '', surname: 'SUMARNI', personalNumber: '', warnings: [] },
    })
  })

  it('refuses the wrong check digit and says which, where and what it should be', () => {
    const read = reads[8]
    if (!read || read.ok) throw new Error('not refused')
    expect(read.error.code).toBe('invalid')
    expect(read.error.reasons.map((reason) => reason.code)).toEqual([
      'mrz.check-digit.documentNumberCheckDigit',
      'mrz.check-digit.compositeCheckDigit',
    ])
    expect(read.error.reasons[0]?.text.en).toContain('line 2 position 10) reads 8, computed 5')
  })

  it('refuses the short line and says which and how long it is', () => {
    expect(reads[9]).toMatchObject({
      ok: false,
      error: { reasons: [{ code: 'mrz.length', text: { en: expect.stringContaining('Line 2 has 43 characters') } }] },
    })
  })
})

describe('what people paste', () => {
  const clean = readPassportLines(indonesian.join('\n'), today)

  it.each([
    ['CRLF and blank lines', `\r\n${indonesian.join('\r\n\r\n')}\r\n`],
    ['lower case', indonesian.join('\n').toLowerCase()],
    ['blanks inside', indonesian.map((line) => line.replace(/(.{10})/g, '$1 ')).join('\n')],
    ['a line before', `Paspor Nur Aini:\n${indonesian.join('\n')}\nselesai`],
    ['both lines in one', indonesian.join('')],
  ])('%s', (_, text) => {
    expect(readPassportLines(text, today)).toEqual(clean)
  })

  it('names lines that belong to no block', () => {
    expect(findPassportBlocks(`halo\n${indonesian.join('\n')}\nselesai`).strayLines).toEqual([1, 4])
  })

  it.each([
    ['', 'mrz.none'],
    ['Nur Aini', 'mrz.none'],
    [indonesian[0], 'mrz.one-line'],
    [`${indonesian[0]}<\n${indonesian[1]}`, 'mrz.length'],
    [`${indonesian[0].replace('NUR', 'N?R')}\n${indonesian[1]}`, 'mrz.character'],
    [`${indonesian[0].replace('NUR', 'NU8')}\n${indonesian[1]}`, 'mrz.digit-in-name'],
    [`P<IDN${'<'.repeat(39)}\n${indonesian[1]}`, 'mrz.no-name'],
    [`${indonesian[0]}\n${secondLine('X1234567', '840231', '310116', '')}`, 'mrz.date'],
    [`${indonesian[0]}\n${secondLine('X1234567', '84<<<<', '310116', '')}`, 'mrz.date'],
    [`${indonesian[0]}\n${indonesian[1].slice(0, 20)}X${indonesian[1].slice(21)}`, 'mrz.sex'],
  ])('refuses %j', (text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it('suggests the digit for a letter and does not use it', () => {
    const misread = indonesian[1].replace('840501', '84O501')
    expect(codes(`${indonesian[0]}\n${misread}`)).toEqual([
      'mrz.check-digit.birthDateCheckDigit',
      'mrz.check-digit.compositeCheckDigit',
      'mrz.suggestion',
    ])
  })
})

describe('digits and years', () => {
  it('takes < and 0 for the digit of an empty personal number', () => {
    for (const digit of ['<', '0']) {
      expect(codes(`${indonesian[0]}\n${secondLine('X1234567', '840501', '310116', '', digit)}`)).toEqual([])
    }
    expect(codes(`${indonesian[0]}\n${secondLine('X1234567', '840501', '310116', '', '1')}`)).toEqual([
      'mrz.check-digit.personalNumberCheckDigit',
    ])
  })

  it.each([
    ['261121', '2026-11-21'],
    ['261122', '1926-11-22'],
    ['000229', '2000-02-29'],
    ['840501', '1984-05-01'],
  ])('a birth %s is never in the future: %s', (birth, day) => {
    expect(readPassportLines(`${indonesian[0]}\n${secondLine('X1234567', birth, '310116', '')}`, today)).toMatchObject({
      ok: true,
      value: { birthDate: day },
    })
  })

  it.each([
    ['461121', '2046-11-21'],
    ['461122', '1946-11-22'],
    ['991231', '1999-12-31'],
  ])('an expiry %s lies at most twenty years ahead: %s', (expiry, day) => {
    expect(readPassportLines(`${indonesian[0]}\n${secondLine('X1234567', '840501', expiry, '')}`, today)).toMatchObject(
      { ok: true, value: { expires: day } },
    )
  })

  it('warns when the name fills the line, the sex is not stated, the number is unusual', () => {
    const long = `P<IDNUJI<<${'A'.repeat(34)}`
    expect(codes(`${long}\n${secondLine('1234567', '840501', '310116', '')}`)).toEqual([
      'mrz.name-cut',
      'passport.unusual',
    ])
    const unstated = secondLine('X1234567', '840501', '310116', '').replace('F', '<')
    expect(codes(`${indonesian[0]}\n${unstated}`)).toEqual(['mrz.sex-not-stated'])
  })

  it('finds every single wrong digit in the second line', () => {
    const digits = [...indonesian[1]].flatMap((c, at) => (/\d/.test(c) ? [at] : []))
    for (const at of digits) {
      const changed = `${indonesian[1].slice(0, at)}${(Number(indonesian[1][at]) + 1) % 10}${indonesian[1].slice(at + 1)}`
      expect(readPassportLines(`${indonesian[0]}\n${changed}`, today).ok, `position ${at + 1}`).toBe(false)
    }
  })

  it('agrees with the standard for any valid lines, and never throws on any text', () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
    const number = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 9 })
    const personal = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 14 })
    fc.assert(
      fc.property(number, personal, (document, own) => {
        const read = readPassportLines(`${indonesian[0]}\n${secondLine(document, '840501', '310116', own)}`, today)
        expect(read).toMatchObject({ ok: true, value: { documentNumber: document, personalNumber: own } })
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPassportLines(text, today)))
    const line = fc.string({ unit: fc.constantFrom(...alphabet, '<'), minLength: 43, maxLength: 44 })
    fc.assert(
      fc.property(line, line, (first, second) => void readPassportLines(`P<IDN${first.slice(5)}\n${second}`, today)),
    )
  })
})
