import { reasonOf, type Reason } from '../core/problem.ts'
import { compareNik, type Nik } from '../workers/identity.ts'
import { fieldNames, type RosterField } from './fields.ts'
import { readDate } from './read-date.ts'
import { readNikCell, readPassportCell, splitBirthCell } from './read-identity.ts'
import { readMoney } from './read-money.ts'
import { readMonths } from './read-months.ts'
import { readSex } from './read-sex.ts'
import { readText } from './read-text.ts'
import type { Reading } from './reading.ts'
import { emptyCell, type RowPlan } from './row-plan.ts'
import type { RawCell, RosterRow } from './schema.ts'

/** Without these no worker can be registered (shared/workers/schema.ts); other gaps are for the checks to judge. */
const required = ['name', 'sex', 'birthDate', 'passportNumber'] as const

/**
 * Reads one row into typed fields. Every reading that is not plain is told in `notes`; a filled cell that cannot be read, or has two
 * readings, refuses the row. The NIK alone never refuses: it is kept beside the row instead.
 */
export function readRow(cells: readonly RawCell[], rowNumber: number, plan: RowPlan): RosterRow {
  const row: RosterRow = { rowNumber, fields: {}, notes: [], refusals: [], kept: [] }
  let nik: Nik | undefined
  for (const [field, column] of plan.columns) {
    const found = readableCell(cells[column] ?? emptyCell)
    if (!found.ok) {
      row.refusals.push({ ...found.why, field })
      continue
    }
    row.notes.push(...found.notes.map((note) => ({ ...note, field })))
    if (field === 'nik') nik = takeNik(row, found.value ?? emptyCell, plan.headings[column] ?? 'NIK')
    else readField(row, field, found.value ?? emptyCell, plan, column)
  }
  for (const column of plan.others) {
    const text = cells[column]?.text.trim() ?? ''
    if (text !== '') row.kept.push({ heading: plan.headings[column] ?? '', text })
  }
  if (nik) row.notes.push(...compareNik(nik, row.fields))
  row.refusals.push(...missingFields(row))
  return row
}

/** A formula counts as the value last computed, and is told; one that shows an error or was never computed cannot be read. */
function readableCell(cell: RawCell): Reading<RawCell> {
  if (cell.kind === 'text' && /^#(n\/a|ref!|value!|div\/0!|name\?|num!|null!|date)$/i.test(cell.text.trim()))
    return { ok: false, why: shownError }
  if (cell.kind !== 'formula') return { ok: true, value: cell, notes: [] }
  if (cell.value === undefined) return { ok: false, why: cell.text === '' ? neverComputed : shownError }
  const kind = typeof cell.value === 'number' ? 'number' : typeof cell.value === 'boolean' ? 'boolean' : 'text'
  return { ok: true, value: { text: cell.text, kind, value: cell.value }, notes: [computed] }
}

function readField(
  row: RosterRow,
  field: Exclude<RosterField, 'nik'>,
  cell: RawCell,
  plan: RowPlan,
  column: number,
): void {
  const heading = plan.headings[column] ?? ''
  switch (field) {
    case 'sex':
      return take(row, field, readSex(cell), (sex) => (row.fields.sex = sex))
    case 'birthDate':
      return takeBirth(row, cell, plan, column)
    case 'passportExpires':
    case 'startsOn':
    case 'departedOn':
      return take(row, field, dateOf(cell, plan, column, false), (day) => (row.fields[field] = day))
    case 'wage':
      return take(row, field, readMoney(cell, plan.context.currency, heading), (money) => {
        row.fields.wageMinor = money.minor
        row.fields.wageCurrency = money.currency
      })
    case 'months':
      return take(row, field, readMonths(cell, heading), (months) => (row.fields.months = months))
    case 'passportNumber':
      return take(row, field, readPassportCell(cell), (number) => (row.fields.passportNumber = number))
    default:
      return take(row, field, readText(cell, field), (text) => (row.fields[field] = text))
  }
}

function take<T>(row: RosterRow, field: RosterField, reading: Reading<T>, set: (value: T) => void): void {
  if (!reading.ok) row.refusals.push({ ...reading.why, field })
  else {
    if (reading.value !== undefined) set(reading.value)
    row.notes.push(...reading.notes.map((note) => ({ ...note, field })))
  }
}

function dateOf(cell: RawCell, plan: RowPlan, column: number, past: boolean): Reading<string> {
  return readDate(cell, { order: plan.orders.get(column)?.order ?? 'unknown', today: plan.context.today, past })
}

/** A cell with place and day gives the place too, unless the list has a column for it. */
function takeBirth(row: RosterRow, cell: RawCell, plan: RowPlan, column: number): void {
  const { place, day } = splitBirthCell(cell)
  take(row, 'birthDate', dateOf(day, plan, column, true), (birthDate) => (row.fields.birthDate = birthDate))
  if (place === '' || plan.columns.has('birthPlace')) return
  take(
    row,
    'birthPlace',
    readText({ text: place, kind: 'text' }, 'birthPlace'),
    (text) => (row.fields.birthPlace = text),
  )
  row.notes.push({ ...placeFromBirth, field: 'birthPlace' })
}

function takeNik(row: RosterRow, cell: RawCell, heading: string): Nik | undefined {
  const { nik, notes, kept } = readNikCell(cell)
  row.notes.push(...notes.map((note) => ({ ...note, field: 'nik' })))
  if (kept !== undefined) row.kept.push({ heading, text: kept })
  else if (nik) row.fields.nik = nik.digits
  return nik
}

/** A required field that is empty; one whose reading was refused has said so already. */
function missingFields(row: RosterRow): Reason[] {
  const empty = required.filter(
    (field) => row.fields[field] === undefined && !row.refusals.some((reason) => reason.field === field),
  )
  const reasons = empty.map((field) =>
    reasonOf(
      'row.missing',
      `Tidak ada ${fieldNames[field].id}. Lengkapi di berkas, atau daftarkan orang ini dengan tangan.`,
      `The ${fieldNames[field].en} is missing. Complete it in the file, or register this person by hand.`,
      field,
    ),
  )
  if (row.fields.name !== undefined && !/\p{L}/u.test(row.fields.name)) reasons.push(nameWithoutLetters)
  return reasons
}

const shownError = reasonOf(
  'cell.error',
  'Sel ini menampilkan galat Excel. Betulkan rumusnya di berkas.',
  'This cell shows an Excel error. Correct its formula in the file.',
)

const neverComputed = reasonOf(
  'cell.not-computed',
  'Sel ini berisi rumus tanpa hasil. Buka berkas di Excel, lalu simpan kembali.',
  'This cell holds a formula without a result. Open the file in Excel and save it anew.',
)

const computed = reasonOf(
  'cell.formula',
  'Sel ini berisi rumus; yang dibaca hasil terakhirnya.',
  'This cell holds a formula; its last result was read.',
)

const placeFromBirth = reasonOf(
  'birth.place',
  'Tempat lahir diambil dari sel tempat/tanggal lahir.',
  'The birth place was taken from the cell with place and date.',
)

const nameWithoutLetters = reasonOf('row.name', 'Nama ini tidak berisi huruf.', 'This name has no letters.', 'name')
