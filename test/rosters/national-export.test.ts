import { describe, expect, it } from 'vitest'
import { reportOf, sampleBytes } from './roster-samples.ts'

const report = await reportOf(sampleBytes('national-export.csv'))

describe('the sample export of the national system: every trap is named', () => {
  it('tells the byte-order mark and the semicolons, and reads all 24 workers', () => {
    expect(report.notes.map((note) => note.code)).toEqual([
      'csv.mark',
      'csv.delimiter',
      'csv.quoted',
      'table.unused-column',
      'table.date-order',
      'table.date-order',
    ])
    expect(report.counts).toEqual({ total: 25, ready: 24, refused: 0, skipped: 1, duplicates: 0 })
  })

  it('keeps a quoted semicolon inside its cell and tells where', () => {
    const quoted = report.rows.filter((row) => row.fields.placementCompany?.includes(';'))
    expect(quoted).toHaveLength(3)
    expect(quoted[0]?.fields.placementCompany).toBe('PT. MAJU; JAYA SENTOSA')
    const note = report.notes.find((one) => one.code === 'csv.quoted')
    expect(note?.text.en).toContain(`rows ${quoted.map((row) => row.rowNumber).join(', ')}`)
  })

  it('removes the apostrophe before a NIK and tells it', () => {
    const marked = report.rows.filter((row) => row.notes.some((note) => note.code === 'nik.cleaned'))
    expect(marked).toHaveLength(4)
    expect(marked.map((row) => row.fields.nik?.length)).toEqual([16, 16, 16, 16])
  })

  it('reads days first, as the columns themselves prove', () => {
    const first = report.rows[0]
    expect(first?.fields).toMatchObject({
      birthDate: '1998-06-09',
      departedOn: '2025-05-22',
      sex: 'F',
      nationalWorkerId: '84623619945829',
    })
    expect(first?.notes.map((note) => note.code)).toContain('date.day-first')
  })

  it('keeps the column it has no field for', () => {
    expect(
      report.rows.every((row) =>
        row.kept.some(({ heading, text }) => heading === 'NEGARA TUJUAN' && text === 'TAIWAN'),
      ),
    ).toBe(true)
  })
})
