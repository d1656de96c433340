import { describe, expect, it } from 'vitest'
import { columnName } from '../../shared/rosters/column-name.ts'
import { guessMapping } from '../../shared/rosters/guess-mapping.ts'
import { indexHeadings, matchHeading } from '../../shared/rosters/headings.ts'
import { dictionary, tableOf } from './roster-samples.ts'

const index = indexHeadings(dictionary)

describe('the meaning of a heading', () => {
  it.each([
    ['NAMA LENGKAP', 'name', 'exact'],
    ['姓名\nName', 'name', 'exact'],
    ['Nama Lengkap Majikan', 'employerName', 'likely'],
    ['雇主 Employer', 'employerName', 'likely'],
    ['Alamat Majikan', 'workAddress', 'exact'],
    ['No. Paspor / 護照號碼', 'passportNumber', 'exact'],
    ['Masa Berlaku Paspor', 'passportExpires', 'exact'],
    ['Tempat/Tgl Lahir', 'birthDate', 'exact'],
    ['Gaji (NTD)', 'wage', 'exact'],
    ['Jabatan yang dilamar', 'position', 'likely'],
    ['Nama Ayah', null, 'none'],
    ['Agensi', null, 'none'],
    ['Golongan darah', null, 'none'],
    ['', null, 'none'],
  ])('%s → %s (%s)', (heading, field, confidence) => {
    expect(matchHeading(heading, index)).toEqual({ field, confidence })
  })
})

describe('guessing a mapping', () => {
  it('leaves the second column of one meaning out, and tells needed columns that are missing', () => {
    const guess = guessMapping(tableOf([['Nama', 'Nama PMI', 'Paspor', 'JK']]), dictionary)
    expect(guess.mapping.columns).toEqual({ '0': 'name', '1': null, '2': 'passportNumber', '3': 'sex' })
    expect(guess.notes.map((note) => `${note.code} ${note.field}`)).toEqual([
      'mapping.twice name',
      'mapping.missing birthDate',
    ])
  })

  it('finds the sheet with the list and skips a hidden one', () => {
    const list = [['Nama', 'Paspor', 'JK']]
    const table = tableOf(list)
    const cover = tableOf([['Surat pengantar']]).sheets[0]!
    const hidden = tableOf(list, { hidden: true }).sheets[0]!
    expect(guessMapping({ ...table, sheets: [cover, hidden, ...table.sheets] }, dictionary).mapping.sheet).toBe(2)
  })

  it('says so when there are no headings', () => {
    const guess = guessMapping(tableOf([['Siti Uji', 'C1000001', 'P']]), dictionary)
    expect(guess.mapping.headerRow).toBeNull()
    expect(guess.notes.map((note) => note.code)).toEqual(['mapping.no-header'])
    expect(guessMapping({ kind: 'xlsx', sheets: [], notes: [] }, dictionary).mapping.headerRow).toBeNull()
  })

  it('knows each heading for one field only', () => {
    const all = Object.values(dictionary).flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 199].map(columnName)).toEqual(['A', 'Z', 'AA', 'GR'])
})
