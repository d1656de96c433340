import { describe, expect, it } from 'vitest'
import { rawTable } from './roster-samples.ts'

async function read(bytes: Uint8Array | string) {
  const table = await rawTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return {
    cells: table.sheets[0]?.rows.map((row) => row.map((cell) => cell.text)),
    codes: table.notes.map((note) => note.code),
  }
}

describe('encodings', () => {
  const line = 'Nama;Kota\r\nSiti;Jember\r\n'

  it('reads UTF-16 with a mark and without', async () => {
    const marked = await read(Buffer.from(`\uFEFF${line}`, 'utf16le'))
    expect(marked).toEqual({
      cells: [
        ['Nama', 'Kota'],
        ['Siti', 'Jember'],
      ],
      codes: ['csv.utf16', 'csv.delimiter'],
    })
    expect((await read(Buffer.from(line, 'utf16le'))).cells).toEqual(marked.cells)
    expect((await read(Buffer.from(`\uFEFF${line}`, 'utf16le').swap16())).cells).toEqual(marked.cells)
  })

  it('falls back to Windows-1252 and tells it', async () => {
    const { cells, codes } = await read(Buffer.from('Nama;Kota\nAndré Uji;Orléans\n', 'latin1'))
    expect(cells?.[1]).toEqual(['André Uji', 'Orléans'])
    expect(codes).toEqual(['csv.windows-1252', 'csv.delimiter'])
  })

  it('recognises the Big5 of a Taiwanese Excel and tells it', async () => {
    // 姓名,職稱 / 林志明,看護工
    const big5 = Buffer.from([
      0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xc2, 0xbe, 0xba, 0xd9, 0x0a, 0xaa, 0x4c, 0xa7, 0xd3, 0xa9, 0xfa, 0x2c, 0xac, 0xdd,
      0xc5, 0x40, 0xa4, 0x75,
    ])
    expect(await read(big5)).toEqual({
      cells: [
        ['姓名', '職稱'],
        ['林志明', '看護工'],
      ],
      codes: ['csv.big5', 'csv.delimiter'],
    })
  })
})

describe('delimiters', () => {
  it.each([
    ['a;b;c\n1;2,5;3', ';'],
    ['a,b,c\n1,2;2,3', ','],
    ['a\tb\tc\n1\t2,5\t3', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['Daftar PMI, periode Mei, Juni, Juli\na;b;c\n1;2;3\n4;5;6', ';'],
    ['sep=;\na;b,c,d;e\n1;2;3', ';'],
  ])('%j is split at %j', async (csv, delimiter) => {
    const { cells } = await read(csv)
    expect(cells?.at(-1)).toEqual(csv.split('\n').at(-1)?.split(delimiter))
  })

  it('keeps quoted delimiters, quotes and line breaks, and empty lines as rows', async () => {
    expect((await read('a;b\n"x;y";"kata ""uji"""\n\n"baris\nbaru";z')).cells).toEqual([
      ['a', 'b'],
      ['x;y', 'kata "uji"'],
      [''],
      ['baris\nbaru', 'z'],
    ])
  })
})
