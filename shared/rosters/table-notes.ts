import { reasonOf, type Reason } from '../core/problem.ts'
import { columnName } from './column-name.ts'
import type { ColumnOrder, RowPlan } from './row-plan.ts'
import type { Mapping, RawSheet, RawTable } from './schema.ts'

/** What an officer should know about the file as a whole. */
export function tableNotes(table: RawTable, sheet: RawSheet, mapping: Mapping, plan: RowPlan): Reason[] {
  return [
    ...table.notes,
    ...hiddenThings(sheet, plan),
    ...unusedColumns(sheet, mapping, plan),
    ...[...plan.orders].flatMap(([column, order]) =>
      usesOrder(sheet, column) ? [orderNote(column, order, plan)] : [],
    ),
    ...table.sheets.flatMap((other, at) => (at === mapping.sheet ? [] : [otherSheet(other)])),
  ]
}

/** Whether the list's own count agrees with the rows that name a person (duplicates included, as the list counts them). */
export function totalNote(stated: number, found: number): Reason {
  return stated === found
    ? reasonOf(
        'table.total-agrees',
        `Daftar menyebut ${stated} orang; sebanyak itu pula yang dibaca.`,
        `The list says ${stated} people; as many were read.`,
      )
    : reasonOf(
        'table.total-differs',
        `Daftar menyebut ${stated} orang, tetapi yang dibaca ${found}. Cari baris yang hilang atau berlebih.`,
        `The list says ${stated} people, but ${found} were read. Look for a row missing or too many.`,
      )
}

function hiddenThings(sheet: RawSheet, plan: RowPlan): Reason[] {
  const columns = sheet.hiddenColumns.map((column) =>
    reasonOf(
      'table.hidden-column',
      `Kolom ${columnName(column)} "${plan.headings[column] ?? ''}" tersembunyi di berkas; tetap dibaca.`,
      `Column ${columnName(column)} "${plan.headings[column] ?? ''}" is hidden in the file; it was read all the same.`,
    ),
  )
  const rows = sheet.hiddenRows.map((row) => row + 1).join(', ')
  const shown = rows.length > 120 ? `${rows.slice(0, 119)}…` : rows
  if (shown !== '') {
    columns.push(
      reasonOf(
        'table.hidden-rows',
        `Baris tersembunyi tetap dibaca: ${shown}.`,
        `Hidden rows were read all the same: ${shown}.`,
      ),
    )
  }
  return sheet.hidden ? [...columns, hiddenSheet] : columns
}

const hiddenSheet = reasonOf(
  'table.hidden-sheet',
  'Lembar ini sendiri tersembunyi di berkas.',
  'The sheet itself is hidden in the file.',
)

function unusedColumns(sheet: RawSheet, mapping: Mapping, plan: RowPlan): Reason[] {
  const body = sheet.rows.slice((mapping.headerRow ?? -1) + 1)
  return plan.others
    .filter((column) => body.some((row) => (row[column]?.text.trim() ?? '') !== ''))
    .map((column) =>
      reasonOf(
        'table.unused-column',
        `Kolom ${columnName(column)} "${plan.headings[column] ?? ''}" tidak punya isian di sini; teksnya disimpan pada barisnya.`,
        `Column ${columnName(column)} "${plan.headings[column] ?? ''}" has no field here; its text is kept with the row.`,
      ),
    )
}

/** Orders matter only where a column writes days in digits, day or month first. */
function usesOrder(sheet: RawSheet, column: number): boolean {
  return sheet.rows.some(
    (row) =>
      row[column]?.kind === 'text' && /^['’]?\s*\d{1,2}\s*[./\- ]\s*\d{1,2}\s*[./\- ]\s*\d{2,4}/.test(row[column].text),
  )
}

const orderNames = {
  dmy: ['hari di depan', 'day first'],
  mdy: ['bulan di depan', 'month first'],
  unknown: ['tidak diketahui', 'unknown'],
} as const
const orderProofs: Record<ColumnOrder['by'], [string, string]> = {
  officer: ['dipilih petugas', 'chosen by the officer'],
  column: ['terbukti dari kolom itu sendiri', 'proven by the column itself'],
  otherColumns: ['mengikuti kolom tanggal lain', 'following the other date columns'],
  nothing: [
    'tidak ada yang membuktikannya; tanggal yang bisa dibaca dua cara ditolak',
    'nothing proves it; dates with two readings are refused',
  ],
  contradiction: [
    'kolom itu mencampur dua cara; tanggal yang bisa dibaca dua cara ditolak',
    'the column mixes both; dates with two readings are refused',
  ],
}

function orderNote(column: number, { order, by }: ColumnOrder, plan: RowPlan): Reason {
  const heading = plan.headings[column] ?? ''
  const [orderId, orderEn] = orderNames[order]
  const [proofId, proofEn] = orderProofs[by]
  return reasonOf(
    'table.date-order',
    `Urutan tanggal kolom ${columnName(column)} "${heading}": ${orderId} (${proofId}).`,
    `Order of dates in column ${columnName(column)} "${heading}": ${orderEn} (${proofEn}).`,
  )
}

function otherSheet(sheet: RawSheet): Reason {
  const filled = sheet.rows.flat().filter((cell) => cell.kind !== 'empty').length
  if (filled <= 1) {
    return reasonOf(
      'table.empty-sheet',
      `Lembar "${sheet.name}" kosong; tidak dibaca.`,
      `The sheet "${sheet.name}" is empty; it was not read.`,
    )
  }
  return reasonOf(
    'table.other-sheet',
    `Lembar "${sheet.name}" (${sheet.rows.length} baris) tidak dibaca. Masukkan sendiri bila memuat pekerja.`,
    `The sheet "${sheet.name}" (${sheet.rows.length} rows) was not read. Bring it in on its own if it holds workers.`,
  )
}
