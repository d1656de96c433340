import { reasonOf, type Reason } from '../core/problem.ts'
import { plainHeading } from './headings.ts'
import type { RowPlan } from './row-plan.ts'
import type { RawCell } from './schema.ts'

const totals = /^(grand total|sub ?total|total|jumlah|jml|banyaknya|合計|總計|总计|共計|小計|總數|共\s*\d+)/iu
const signatures =
  /^(dibuat|disusun|disiapkan|mengetahui|menyetujui|disetujui|hormat kami|tanda tangan|ttd|tertanda|prepared by|made by|signed|signature|approved by|checked by|製表|制表|負責人|承辦|簽名|簽章|蓋章|經辦|填表)/iu

/** Why a row is no person, or undefined when it must be read. Rows above the header are titles; the header itself is told too. */
export function whySkipped(
  cells: readonly RawCell[],
  at: number,
  headerRow: number | null,
  plan: RowPlan,
): Reason | undefined {
  const filled = cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
  const blank = filled.length === 0 && cells.every((cell) => cell.kind === 'empty')
  if (blank) return blankRow
  if (headerRow !== null && at < headerRow) return titleRow
  if (at === headerRow) return headerRowItself
  if (isHeaderAgain(cells, plan)) return headerAgain
  if (isColumnNumbers(filled)) return columnNumbers
  const first = filled[0] ?? ''
  if (!has(cells, plan, 'passportNumber', 'nik', 'birthDate')) {
    if (totals.test(first))
      return reasonOf('skip.total', `Baris jumlah: "${shorten(first)}".`, `A row of totals: "${shorten(first)}".`)
    if (signatures.test(first))
      return reasonOf(
        'skip.signature',
        `Baris tanda tangan: "${shorten(first)}".`,
        `A row of signatures: "${shorten(first)}".`,
      )
  }
  if (has(cells, plan, 'name', 'passportNumber', 'nik', 'birthDate')) return undefined
  return reasonOf(
    'skip.no-person',
    `Baris ini tidak menyebut orang (tanpa nama, paspor, NIK, tanggal lahir): "${shorten(filled.join(' · '))}".`,
    `This row names no person (no name, passport, NIK or birth date): "${shorten(filled.join(' · '))}".`,
  )
}

/** How many people a row of totals says there are. */
export function statedTotal(cells: readonly RawCell[]): number | undefined {
  const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
  if (!totals.test(texts[0] ?? '')) return undefined
  const people = /(\d{1,6})\s*(orang|org|pmi|tki|人|名|位|persons?|people|workers?)/iu.exec(texts.join(' '))
  return people ? Number(people[1]) : undefined
}

function has(
  cells: readonly RawCell[],
  plan: RowPlan,
  ...fields: ('name' | 'passportNumber' | 'nik' | 'birthDate')[]
): boolean {
  return fields.some((field) => {
    const column = plan.columns.get(field)
    return column !== undefined && (cells[column]?.text.trim() ?? '') !== ''
  })
}

/** The heading row printed again on the next page. */
function isHeaderAgain(cells: readonly RawCell[], plan: RowPlan): boolean {
  const columns = [...plan.columns.values()].filter((column) => (cells[column]?.text.trim() ?? '') !== '')
  return (
    columns.length >= 3 &&
    columns.every((column) => plainHeading(cells[column]?.text ?? '') === plainHeading(plan.headings[column] ?? ''))
  )
}

/** `(1) (2) (3) …` under the headings of official forms. */
function isColumnNumbers(filled: readonly string[]): boolean {
  if (filled.length < 3) return false
  const numbers = filled.map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? Number.NaN))
  return numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const blankRow = reasonOf('skip.blank', 'Baris kosong.', 'An empty row.')
const titleRow = reasonOf('skip.title', 'Baris judul di atas kepala tabel.', 'A title row above the headings.')
const headerRowItself = reasonOf('skip.header', 'Kepala tabel.', 'The row of headings.')
const headerAgain = reasonOf('skip.header-again', 'Kepala tabel yang diulang.', 'The headings, repeated.')
const columnNumbers = reasonOf('skip.column-numbers', 'Baris nomor kolom.', 'A row of column numbers.')
