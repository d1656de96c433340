import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../electron/office/rosters/reading/read-roster-file.ts'
import { makeXlsx, textCell } from './make-xlsx.ts'
import { sampleBytes } from './roster-samples.ts'

async function refusal(bytes: Uint8Array) {
  const read = await readRosterFile(bytes)
  if (read.ok) return 'read'
  expect(read.error.code).toBe('invalid')
  for (const { text } of read.error.reasons) {
    expect(text.id).toMatch(/Tidak ada yang dimasukkan\.$/)
    expect(text.en).toMatch(/Nothing was brought in\.$/)
  }
  return read.error.reasons.map((reason) => reason.code.replace('roster.file.', '')).join()
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('files that are no roster, whatever their name says', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['an HTML table named .xls', Buffer.from('<html><table><tr><td>Nama</td></tr></table></html>'), 'html'],
    ['an old .xls', Buffer.from([...ole, ...Buffer.from('Workbook', 'utf16le')]), 'xls'],
    ['an .xlsx with a password', Buffer.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'xml'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['an RTF document', Buffer.from('{\\rtf1}'), 'rtf'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 2, 3, 4, 5]), 'binary'],
    ['a ZIP of photos', zipSync({ 'foto.jpg': strToU8('x') }), 'zip'],
    ['an .ods', zipSync({ 'content.xml': strToU8('<x/>') }), 'ods'],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'xlsb'],
    ['a .docx', zipSync({ '[Content_Types].xml': strToU8('<Types>wordprocessingml</Types>') }), 'word'],
    ['text with an open quotation mark', Buffer.from('Nama;Paspor\n"Siti;C1\nSri;C2'), 'quotes'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code)
  })
})

describe('damaged and hostile workbooks', () => {
  it('never throws on a cut sample', async () => {
    const whole = sampleBytes('agency-roster.xlsx')
    for (let length = 4; length < whole.length; length += 97)
      expect(await refusal(whole.subarray(0, length))).toBe('damaged')
  })

  it('never throws on a sample with one byte changed', async () => {
    const whole = Uint8Array.from(sampleBytes('agency-roster.xlsx'))
    for (let at = 0; at < whole.length; at += 61) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x55
      await readRosterFile(changed)
    }
  })

  it('refuses a zip bomb before inflating it', async () => {
    const bomb = makeXlsx([{ name: 'Uji', xml: `<sheetData/>${' '.repeat(30 * 1024 * 1024)}` }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toBe('unzip')
  })

  it('refuses an archive of thousands of entries', async () => {
    expect(
      await refusal(
        zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}.txt`, new Uint8Array()]))),
      ),
    ).toBe('unzip')
  })

  it.each([
    ['a row number no sheet has', '<row r="99999999"/>'],
    ['a row beyond 100,000', `<row r="100001">${textCell('A100001', 'x')}</row>`],
    ['a column beyond 200', `<row r="1">${textCell('XFD1', 'x')}</row>`],
    ['a cell of 2,001 characters', `<row r="1">${textCell('A1', 'x'.repeat(2001))}</row>`],
  ])('refuses %s', async (_, rows) => {
    expect(await refusal(makeXlsx([{ name: 'Uji', xml: `<sheetData>${rows}</sheetData>` }]))).toBe('limits')
  })

  it('refuses cells out of order, XML that is not well formed, and sheets that are missing', async () => {
    const cell = (address: string) => textCell(address, 'x')
    expect(
      await refusal(
        makeXlsx([{ name: 'Uji', xml: `<sheetData><row r="1">${cell('B1')}${cell('A1')}</row></sheetData>` }]),
      ),
    ).toBe('damaged')
    expect(await refusal(makeXlsx([{ name: 'Uji', xml: '<sheetData><row' }]))).toBe('damaged')
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('damaged')
  })

  it('fetches and expands no entity', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData><row r="1">${textCell('A1', '&a;')}</row></sheetData>`
    const read = await readRosterFile(makeXlsx([{ name: 'Uji', xml }]))
    expect(JSON.stringify(read)).not.toContain('aaaa')
  })
})

describe('limits', () => {
  it('refuses more bytes, rows, columns and characters than a list can need', async () => {
    expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('bytes')
    expect(await refusal(Buffer.from('a;b\n'.repeat(100_001)))).toBe('rows')
    expect(await refusal(Buffer.from(`${'a;'.repeat(200)}a`))).toBe('columns')
    expect(await refusal(Buffer.from(`a;b\n"${'x'.repeat(2001)}";b`))).toBe('cell')
  })
})
