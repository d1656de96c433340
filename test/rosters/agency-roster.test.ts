// test/rosters: rosters as agencies send them, read into rows: samples, single readings, hostile files, properties.
import { describe, expect, it } from 'vitest'
import { ageOn } from '../../shared/core/dates.ts'
import { guessMapping } from '../../shared/rosters/guess-mapping.ts'
import { rosterReport, type RosterRow } from '../../shared/rosters/schema.ts'
import { dictionary, rawTable, reportOf, sampleBytes } from './roster-samples.ts'

const bytes = sampleBytes('agency-roster.xlsx')
const report = await reportOf(bytes)
const codes = report.notes.map((note) => note.code)

function row(rowNumber: number): RosterRow {
  const found = report.rows.find((one) => one.rowNumber === rowNumber)
  if (!found) throw new Error(`row ${rowNumber} is not read`)
  return found
}

function notesOf(rowNumber: number, field: string): string[] {
  return row(rowNumber)
    .notes.filter((note) => note.field === field)
    .map((note) => note.code)
}

describe('the sample roster of an agency: every trap is named', () => {
  it('counts every row of the sheet once', () => {
    expect(report.counts).toEqual({ total: 44, ready: 34, refused: 1, skipped: 9, duplicates: 1 })
    expect([...report.rows, ...report.skipped].map((one) => one.rowNumber).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 44 }, (_, at) => at + 1),
    )
  })

  it('finds the mixed Indonesian and Chinese headings under the title rows', async () => {
    const guess = guessMapping(await rawTable(bytes), dictionary)
    expect(guess.mapping.headerRow).toBe(3)
    expect(guess.columns.map((column) => column.field)).toEqual([
      'serial',
      'name',
      'sex',
      'birthDate',
      'nik',
      'passportNumber',
      'passportExpires',
      'position',
      'employerName',
      'workAddress',
      'wage',
      'startsOn',
      'months',
    ])
    expect(guess.columns.every((column) => column.confidence === 'exact')).toBe(true)
    expect(guess.notes).toEqual([])
  })

  it('names titles, blank rows, the total and the signature', () => {
    expect(report.skipped.map((one) => [one.rowNumber, one.why.code])).toEqual([
      [1, 'skip.title'],
      [2, 'skip.title'],
      [3, 'skip.blank'],
      [4, 'skip.header'],
      [16, 'skip.blank'],
      [31, 'skip.blank'],
      [42, 'skip.blank'],
      [43, 'skip.total'],
      [44, 'skip.signature'],
    ])
    expect(codes).toContain('table.total-agrees')
  })

  it('names the hidden column and reads it', () => {
    expect(report.notes.find((note) => note.code === 'table.hidden-column')?.text.en).toContain(
      'Column J "Alamat Kerja"',
    )
    expect(row(5).fields.workAddress).toBe('高雄市仁武區水管路100號')
  })

  it('names the second, empty sheet', () => {
    expect(report.notes.find((note) => note.code === 'table.empty-sheet')?.text.id).toContain('工作表2')
  })

  it('reads dates as dates and as text in four forms, and tells each text', () => {
    expect([5, 6, 7, 8].map((at) => row(at).fields.startsOn)).toEqual(Array(4).fill('2026-12-01'))
    expect([5, 6, 7, 8].map((at) => notesOf(at, 'startsOn'))).toEqual([
      ['date.text'],
      ['date.text'],
      ['date.day-first'],
      [],
    ])
    expect(row(5).fields.birthDate).toBe('2003-10-03')
    expect(notesOf(5, 'birthDate')).toEqual(['date.day-first', 'date.two-digit-year'])
    expect(row(18).fields.birthDate).toBe('1982-09-08')
    expect(codes.filter((code) => code === 'table.date-order')).toHaveLength(2)
  })

  it('does not take a NIK typed as a number, and keeps its text', () => {
    const typed = report.rows.filter((one) => one.notes.some((note) => note.code === 'nik.number'))
    expect(typed.map((one) => one.rowNumber)).toEqual([9, 14, 20, 25, 26, 32, 37])
    for (const one of typed) {
      expect(one.fields.nik).toBeUndefined()
      expect(one.kept[0]).toMatchObject({ heading: 'NIK' })
    }
    expect(row(9).kept).toEqual([{ heading: 'NIK', text: '1802095908990052' }])
  })

  it('reads a NIK with spaces, an empty one, and passports with blanks and lower case', () => {
    expect(row(11).fields.nik).toBe('5308112509820015')
    expect(notesOf(11, 'nik')).toEqual(['nik.cleaned'])
    expect(row(13).fields.nik).toBeUndefined()
    expect(row(8).fields.passportNumber).toBe('B4677682')
    expect(notesOf(8, 'passportNumber')).toEqual(['passport.tidied'])
  })

  it('reads wages in five spellings, the low one included, for the floor check to judge', () => {
    expect([5, 6, 7, 8, 9].map((at) => row(at).fields.wageMinor)).toEqual([
      2_000_000, 2_000_000, 2_000_000, 1_878_000, 2_000_000,
    ])
    expect(report.rows.every((one) => one.fields.wageCurrency === 'TWD')).toBe(true)
    expect([5, 6, 7, 9].map((at) => notesOf(at, 'wage'))).toEqual([[], ['money.text'], ['money.text'], ['money.text']])
  })

  it('brings in the worker under 18 with exact days, for the age check to judge, and tells that the NIK disagrees', () => {
    const minor = row(20)
    expect(minor.refusals).toEqual([])
    expect(ageOn(minor.fields.birthDate ?? '', minor.fields.startsOn ?? '')).toBe(16)
    expect(notesOf(20, 'nik')).toContain('nik.birth-date')
  })

  it('refuses the worker listed twice and names the first row', () => {
    expect(report.duplicates).toEqual([{ rowNumber: 26, firstRowNumber: 25, by: 'passport' }])
    expect(row(26).fields.serial).toBe('20b')
    expect(row(26).refusals).toMatchObject([
      { code: 'row.duplicate.passport', text: { id: expect.stringContaining('baris 25') } },
    ])
  })

  it('reads terms with and without their unit, and people of one name', () => {
    expect([5, 6, 7].map((at) => row(at).fields.months)).toEqual([24, 36, 36])
    expect(row(5).fields.name).toBe('SLAMET')
  })

  it('crosses a thread and keeps its shape', () => {
    expect(rosterReport.parse(structuredClone(report))).toEqual(report)
  })
})
