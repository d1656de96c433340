import { reasonOf } from '../core/problem.ts'
import { isPlaceholder, taken, unread, type Reading } from './reading.ts'
import type { RawCell } from './schema.ts'

const yearWords = '(?:tahun|thn|th|years?|yrs?|yr|年)'
const monthWords = '(?:bulan|bln|bl|months?|mos?|mth|個月|个月|月)'

/**
 * Reads a contract's term in months. A bare number takes the unit of its heading (`Lama (thn)`), else months; years are turned into
 * months and told.
 */
export function readMonths(cell: RawCell, heading = ''): Reading<number> {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return taken<number>(undefined)
  if (cell.kind === 'date' || cell.kind === 'boolean') return unreadable(cell.text)
  const text = cell.text.normalize('NFKC').toLowerCase().trim().replace(/^['’]/, '')
  const bare = /^\d+(?:[.,]\d+)?$/.test(text)
  const match = new RegExp(`^(?:(\\d+(?:[.,]\\d+)?)\\s*${yearWords})?\\s*(?:(\\d+)\\s*${monthWords})?$`, 'u').exec(text)
  const years = bare && headingInYears(heading) ? text : match?.[1]
  const months = bare && !headingInYears(heading) ? text : match?.[2]
  if (years === undefined && months === undefined) return unreadable(cell.text)
  const total = number(years) * 12 + number(months)
  if (!Number.isInteger(total) || total < 1 || total > 120) return unreadable(cell.text)
  if (years === undefined) return taken(total)
  return taken(
    total,
    reasonOf(
      'months.years',
      `"${cell.text.trim()}" dibaca ${total} bulan.`,
      `"${cell.text.trim()}" was read as ${total} months.`,
    ),
  )
}

function headingInYears(heading: string): boolean {
  const text = heading.normalize('NFKC').toLowerCase()
  return (
    new RegExp(`(^|[^\\p{L}])${yearWords}`, 'u').test(text) && !new RegExp(`(^|[^\\p{L}])${monthWords}`, 'u').test(text)
  )
}

function number(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'))
}

function unreadable(text: string) {
  return unread(
    'months.unreadable',
    `"${text.trim()}" bukan lama kontrak yang dapat dibaca (1 sampai 120 bulan). Tulis misalnya 24 atau 24 bulan.`,
    `"${text.trim()}" is not a contract term that can be read (1 to 120 months). Write for example 24 or 24 months.`,
  )
}
