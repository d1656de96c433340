import { describe, expect, it } from 'vitest'
import { number, report, tableOf, text } from './roster-samples.ts'

const header = ['No', 'Nama', 'L/P', 'Tgl Lahir', 'NIK', 'No Paspor']

function people(...rows: (string | ReturnType<typeof number>)[][]) {
  return report(tableOf([header, ...rows]))
}

function refusals(of: ReturnType<typeof report>) {
  return of.rows.map((row) => row.refusals.map((reason) => `${reason.code} ${reason.field ?? ''}`.trim()))
}

describe('people listed twice', () => {
  it('finds an old spelling with the same birth date', () => {
    const found = people(
      ['1', 'Djumadi Soekarno', 'L', '1990-05-13', '', 'C1000001'],
      ['2', 'JUMADI SUKARNO', 'L', '13/05/1990', '', 'C1000002'],
    )
    expect(found.duplicates).toEqual([{ rowNumber: 3, firstRowNumber: 2, by: 'oldSpelling' }])
    expect(found.rows[1]?.refusals[0]?.text.en).toContain('already in row 2')
  })

  it('finds the same NIK and the same name and birth date', () => {
    const found = people(
      ['1', 'Siti Uji', 'P', '1990-05-13', '3212055305900001', 'C1000001'],
      ['2', 'Siti Uji Baru', 'P', '1990-05-13', '3212055305900001', 'C1000002'],
      ['3', 'siti  uji', 'P', '1990-05-13', '', 'C1000003'],
    )
    expect(found.duplicates.map((one) => one.by)).toEqual(['nik', 'nameAndBirthDate'])
  })

  it('only tells when the NIK differ: two people may share name and day', () => {
    const found = people(
      ['1', 'Siti Uji', 'P', '1990-05-13', '3212055305900001', 'C1000001'],
      ['2', 'Siti Uji', 'P', '1990-05-13', '3329065305900002', 'C1000002'],
    )
    expect(found.duplicates).toEqual([])
    expect(found.rows[1]?.notes.map((note) => note.code)).toContain('row.perhaps-same')
  })

  it('lets the good row in when the first was refused', () => {
    const found = people(
      ['1', 'Siti Uji', '?', '1990-05-13', '', 'C1000001'],
      ['2', 'Siti Uji', 'P', '1990-05-13', '', 'C1000001'],
    )
    expect(refusals(found)).toEqual([['row.missing sex'], []])
  })
})

describe('rows that are no people', () => {
  it('names repeated headings, column numbers, notes, totals that differ', () => {
    const found = people(
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Siti Uji', 'P', '1990-05-13', '', 'C1000001'],
      header,
      ['Catatan: gaji sudah termasuk makan'],
      ['', 'Total 2 orang'],
      ['', '', '', '', '', ''],
    )
    expect(found.skipped.map((one) => [one.rowNumber, one.why.code])).toEqual([
      [1, 'skip.header'],
      [2, 'skip.column-numbers'],
      [4, 'skip.header-again'],
      [5, 'skip.no-person'],
      [6, 'skip.total'],
      [7, 'skip.blank'],
    ])
    expect(found.notes.map((note) => note.code)).toContain('table.total-differs')
  })

  it('reads a person whose row is not complete, and refuses it by field', () => {
    expect(refusals(people(['1', 'Siti Uji']))).toEqual([
      ['row.missing sex', 'row.missing birthDate', 'row.missing passportNumber'],
    ])
    expect(refusals(people(['1', '12345', 'P', '1990-05-13', '', 'C1000001']))).toEqual([['row.name name']])
  })
})

describe('the order of day and month', () => {
  it('refuses what nothing proves, until the officer says', () => {
    const table = tableOf([header, ['1', 'Siti Uji', 'P', '04/10/1989', '', 'C1000001']])
    expect(refusals(report(table))).toEqual([['date.ambiguous birthDate']])
    expect(report(table, { dateOrder: 'dmy' }).rows[0]?.fields.birthDate).toBe('1989-10-04')
    expect(report(table, { dateOrder: 'mdy' }).rows[0]?.fields.birthDate).toBe('1989-04-10')
  })

  it('refuses the doubtful days of a column that contradicts itself', () => {
    const found = people(
      ['1', 'Siti Uji', 'P', '19/08/1999', '', 'C1000001'],
      ['2', 'Sri Uji', 'P', '08/19/1999', '', 'C1000002'],
      ['3', 'Ani Uji', 'P', '04/10/1989', '', 'C1000003'],
    )
    expect(found.rows.map((row) => row.fields.birthDate)).toEqual(['1999-08-19', '1999-08-19', undefined])
    expect(found.notes.find((note) => note.code === 'table.date-order')?.text.en).toContain('mixes both')
  })
})

describe('what the file hides', () => {
  it('tells hidden rows, merged cells, formulas and errors', () => {
    const rows = [
      [...header, 'Majikan', 'Gaji'],
      [
        '1',
        'Siti Uji',
        'P',
        '1990-05-13',
        '',
        'C1000001',
        'Keluarga Uji',
        { text: '20000', kind: 'formula' as const, value: 20000 },
      ],
      ['2', 'Sri Uji', 'P', '1991-05-13', '', 'C1000002', '', { text: '#REF!', kind: 'formula' as const }],
      ['3', 'Ani Uji', 'P', '1992-05-13', '', 'C1000003', '', { text: '', kind: 'formula' as const }],
    ]
    const found = report(tableOf(rows, { hiddenRows: [2], merged: [{ top: 1, left: 6, bottom: 3, right: 6 }] }))
    expect(found.rows.map((row) => row.fields.employerName)).toEqual(Array(3).fill('Keluarga Uji'))
    expect(found.rows.map((row) => row.notes.map((note) => note.code))).toEqual([
      ['cell.formula'],
      ['cell.merged', 'row.hidden'],
      ['cell.merged'],
    ])
    expect(refusals(found)).toEqual([[], ['cell.error wage'], ['cell.not-computed wage']])
    expect(found.notes.map((note) => note.code)).toContain('table.hidden-rows')
  })
})

describe('cells of identity', () => {
  it('keeps what is no NIK beside the row', () => {
    const found = people(
      ['1', 'Siti Uji', 'P', '1990-05-13', '1,80E+15', 'C1000001'],
      ['2', 'Sri Uji', 'P', '1991-05-13', '321205530590000', 'C1000002'],
      ['3', 'Ani Uji', 'L', '1992-05-13', '3212055305900001', 'C1000003'],
    )
    expect(
      found.rows.map((row) => [row.fields.nik, row.kept.map((one) => one.text), row.notes.map((note) => note.code)]),
    ).toEqual([
      [undefined, ['1,80E+15'], ['nik.scientific', 'nik.kept-as-note']],
      [undefined, ['321205530590000'], ['nik.length', 'nik.kept-as-note']],
      ['3212055305900001', [], ['nik.birth-date', 'nik.sex']],
    ])
    expect(found.counts.refused).toBe(0)
  })

  it('splits a cell with place and date, as forms write it', () => {
    const found = report(
      tableOf([
        ['Nama', 'JK', 'Tempat, Tgl Lahir', 'Paspor'],
        ['Siti Uji', 'P', 'Kota Uji, 13 Mei 1990', 'C1000001'],
      ]),
    )
    expect(found.rows[0]?.fields).toMatchObject({ birthPlace: 'Kota Uji', birthDate: '1990-05-13' })
    expect(found.rows[0]?.notes.map((note) => note.code)).toEqual(['date.text', 'birth.place'])
  })

  it('refuses text longer than its field, and tells line breaks and lost zeros', () => {
    const found = report(
      tableOf([
        ['Nama', 'JK', 'Tgl Lahir', 'Paspor', 'Alamat', 'No HP'],
        ['U'.repeat(71), 'P', '1990-05-13', 'C1000001', '', ''],
        ['Siti Uji', 'P', '1990-05-13', 'C1000002', 'Jl. Uji\n12', number(81234567890)],
      ]),
    )
    expect(refusals(found)).toEqual([['text.too-long name'], []])
    expect(found.rows[1]?.notes.map((note) => note.code)).toEqual(['phone.number', 'text.line-break'])
    expect(found.rows[1]?.fields.address).toBe('Jl. Uji 12')
  })
})

it('says so when the mapping points to no sheet', () => {
  expect(report(tableOf([[text('x')]]), { sheet: 7 }).notes.map((note) => note.code)).toEqual(['table.no-sheet'])
})
