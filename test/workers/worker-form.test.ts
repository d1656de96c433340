import { describe, expect, it } from 'vitest'
import { fieldsOfPassport, workerForm } from '../../renderer/workers/worker-form.ts'
import { readPassportLines } from '../../shared/workers/passport-lines.ts'
import { workerFields } from '../../shared/workers/schema.ts'

const today = '2026-11-21'
const typed = {
  name: 'Pekerja Uji',
  sex: 'F' as const,
  birthDate: '1994-11-14',
  passportNumber: 'c 123-4567',
  passportExpires: '2031-01-31',
}

describe('the form of a worker', () => {
  it('gives the office what its own schema accepts', () => {
    const parsed = workerForm(today).parse({ ...typed, nik: '3301 0154 1194 0001' })
    expect(parsed).toMatchObject({ nik: '3301015411940001', passportNumber: 'C1234567', nationality: 'IDN' })
    expect(workerFields.parse(parsed)).toEqual(parsed)
  })

  it('refuses a NIK that is not 16 digits in words, and never repairs it', () => {
    expect(wordsOf({ nik: '330101541194000' })).toMatch(/16 angka; yang tertulis 15/)
    expect(wordsOf({ nik: '3,30102E+15' })).toMatch(/bilangan ilmiah/)
    expect(workerForm(today).parse({ ...typed, nik: '' }).nik).toBe('')
  })

  it('refuses a worker under 18 under the birth date, on the day before the birthday and not after', () => {
    expect(wordsOf({ birthDate: '2008-11-22' })).toMatch(/17 tahun.*UU 18\/2017/)
    expect(workerForm(today).safeParse({ ...typed, birthDate: '2008-11-21' }).success).toBe(true)
  })

  it('takes from a passport what it says, and leaves the sex open where it does not', () => {
    const lines = readPassportLines(
      'P<IDNSUMARNI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nX2913219<8IDN7910085F3312164<<<<<<<<<<<<<<<0',
      today,
    )
    if (!lines.ok) throw new Error('sample lines')
    expect(fieldsOfPassport(lines.value)).toEqual({
      name: 'SUMARNI',
      sex: 'F',
      birthDate: '1979-10-08',
      nationality: 'IDN',
      passportNumber: 'X2913219',
      passportExpires: '2033-12-16',
    })
    const { sex: _, ...unstated } = lines.value
    expect(fieldsOfPassport(unstated)).not.toHaveProperty('sex')
  })
})

function wordsOf(over: object): string {
  const parsed = workerForm(today).safeParse({ ...typed, ...over })
  if (parsed.success) throw new Error('was accepted')
  return parsed.error.issues.map((issue) => JSON.stringify('params' in issue ? issue.params : issue.code)).join(' ')
}
