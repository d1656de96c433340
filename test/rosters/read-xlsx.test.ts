import { expect, it } from 'vitest'
import { makeXlsx, textCell } from './make-xlsx.ts'
import { rawTable } from './roster-samples.ts'

it('sees what the value reader hides: types, formulas, errors, hidden columns, rows and sheets, merged cells', async () => {
  const xml = `<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols><sheetData>
    <row r="1">${textCell('A1', 'satu')}<c r="B1"><v>9202095908990052</v></c><c r="C1"><v>1.80209590899005E+15</v></c></row>
    <row r="3" hidden="1"><c r="A3" s="1"><v>46357</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>A1</f><v>satu</v></c></row>
    <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B4"><f>1+1</f></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="str"><f>A9</f><v></v></c></row>
    </sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`
  const table = await rawTable(
    makeXlsx([
      { name: 'Uji', xml },
      { name: 'Rahasia', xml: '<sheetData/>', state: 'veryHidden' },
    ]),
  )
  expect(table.sheets[0]).toEqual({
    name: 'Uji',
    hidden: false,
    hiddenColumns: [1, 2],
    hiddenRows: [2],
    merged: [{ top: 2, left: 0, bottom: 3, right: 0 }],
    rows: [
      [
        { text: 'satu', kind: 'text' },
        { text: '9202095908990052', kind: 'number', value: 9202095908990052 },
        { text: '1802095908990050', kind: 'number', value: 1802095908990050 },
        { text: '', kind: 'empty' },
      ],
      Array.from({ length: 4 }, () => ({ text: '', kind: 'empty' })),
      [
        { text: '2026-12-01', kind: 'date', value: '2026-12-01' },
        { text: 'TRUE', kind: 'boolean', value: true },
        { text: 'satu', kind: 'formula', value: 'satu' },
        { text: '', kind: 'empty' },
      ],
      [
        { text: '#DIV/0!', kind: 'formula' },
        { text: '', kind: 'formula' },
        { text: '2', kind: 'formula', value: 2 },
        { text: '', kind: 'empty' },
      ],
    ],
  })
  expect(table.sheets[1]).toMatchObject({ name: 'Rahasia', hidden: true, rows: [] })
})

it('reads sheets written with a prefix on every element', async () => {
  const xml = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>'
  expect((await rawTable(makeXlsx([{ name: 'Uji', xml }]))).sheets[0]?.rows).toEqual([
    [{ text: '7', kind: 'number', value: 7 }],
  ])
})
