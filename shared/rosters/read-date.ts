import { addDays } from '../core/dates.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { calendarDay, dayInWords, fullYear, monthOf } from './date-parts.ts'
import { isPlaceholder, taken, unread, type Reading } from './reading.ts'
import type { RawCell } from './schema.ts'

/** `order`: how `04/10/1989` is meant, when the file or the officer says so. `past`: the day cannot lie after `today` (a birth). */
export type DateRules = { order: 'dmy' | 'mdy' | 'unknown'; today: string; past: boolean }

/**
 * Reads a day from a cell: an Excel date, digits with the day or the year first, a month's name, or a Minguo year (Taiwan, year 1 = 1912)
 * where the writing leaves no doubt. Text is always told; a text with two readings is refused with both named.
 */
export function readDate(cell: RawCell, rules: DateRules): Reading<string> {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return taken<string>(undefined)
  if (cell.kind === 'date') return readExcelDate(cell)
  if (cell.kind === 'number') return readNumber(cell)
  const text = cell.text.normalize('NFKC').trim().replace(/^['’]/, '').toLowerCase()
  const bare = text.replace(/[t\s]+\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?\s*z?$/, '')
  const found = candidates(bare, rules)
  if (found.length === 0) return unreadable(cell.text)
  const distinct = [...new Map(found.map((one) => [one.day, one])).values()]
  const [only, other] = distinct
  if (only === undefined || other !== undefined) return ambiguous(cell.text, distinct)
  return taken(only.day, ...notesOf(cell.text, bare, only))
}

type Candidate = { day: string; how: ('dmy' | 'mdy' | 'minguo' | 'twoDigits' | 'plain')[] }

function candidates(text: string, rules: DateRules): Candidate[] {
  const chinese = /^(?:中華)?(民國|民国|民)?\s*(\d{1,4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/u.exec(text)
  if (chinese && (chinese[1] || text.includes('年')))
    return yearFirst(chinese[2] ?? '', chinese[3] ?? '', chinese[4] ?? '', chinese[1] !== undefined, rules)
  const numeric = /^(\d{1,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{2,4})$/.exec(text)
  if (numeric) return numericParts(numeric[1] ?? '', numeric[2] ?? '', numeric[3] ?? '', rules)
  const shortLast = /^(\d{3,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{1,2})$/.exec(text)
  if (shortLast) return yearFirst(shortLast[1] ?? '', shortLast[2] ?? '', shortLast[3] ?? '', false, rules)
  const named = /^(\d{1,2})[\s./-]*([a-z]+)[\s./,-]*(\d{4}|\d{2})$/.exec(text)
  if (named) return withMonthName(named[1] ?? '', named[2] ?? '', named[3] ?? '', rules)
  const monthFirst = /^([a-z]+)[\s./-]*(\d{1,2})[\s./,-]+(\d{4}|\d{2})$/.exec(text)
  if (monthFirst) return withMonthName(monthFirst[2] ?? '', monthFirst[1] ?? '', monthFirst[3] ?? '', rules)
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return compact ? compactDigits(text) : []
}

/** Year first. Three digits are Minguo; two digits are too when the writing says so, else they may be either calendar. */
function yearFirst(y: string, m: string, d: string, minguo: boolean, rules: DateRules): Candidate[] {
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  const roc: Candidate[] = dayIf(year + 1911, month, day, 'minguo')
  if (minguo || y.length === 3) return year < 200 ? roc : []
  if (y.length === 4) return dayIf(year, month, day, 'plain')
  if (y.length !== 2) return []
  return [...dayIf(fullYear(year, month, day, rules), month, day, 'twoDigits'), ...roc]
}

function numericParts(a: string, b: string, c: string, rules: DateRules): Candidate[] {
  if (a.length >= 3 && c.length <= 2) return yearFirst(a, b, c, false, rules)
  if (a.length >= 3 || c.length === 3) return []
  const [first, second] = [Number(a), Number(b)]
  const year = (month: number, day: number) => (c.length === 4 ? Number(c) : fullYear(Number(c), month, day, rules))
  const short = c.length === 2
  const dmy = dayIf(year(second, first), second, first, 'dmy', short)
  const mdy = dayIf(year(first, second), first, second, 'mdy', short)
  if (rules.order === 'dmy' && dmy.length > 0) return plainWhenSame(dmy, mdy)
  if (rules.order === 'mdy' && mdy.length > 0) return plainWhenSame(mdy, dmy)
  // Minguo years up to 31 end in 1942; such a first part is a day or a year of ours.
  const ymd =
    short && a.length === 2
      ? yearFirst(a, b, c, false, rules).filter((one) => first > 31 || !one.how.includes('minguo'))
      : []
  const open = rules.order === 'unknown' ? [...dmy, ...mdy].map(withoutOrder) : [...dmy, ...mdy]
  return [...open, ...ymd]
}

/** The order decided nothing where only one is possible. */
function plainWhenSame(chosen: Candidate[], other: Candidate[]): Candidate[] {
  const doubtful = other.length > 0 && other[0]?.day !== chosen[0]?.day
  return doubtful ? chosen : chosen.map(withoutOrder)
}

function withoutOrder(one: Candidate): Candidate {
  return { ...one, how: one.how.filter((how) => how === 'twoDigits') }
}

function withMonthName(d: string, word: string, y: string, rules: DateRules): Candidate[] {
  const month = monthOf(word)
  if (month === undefined) return []
  const day = Number(d)
  return y.length === 4
    ? dayIf(Number(y), month, day, 'plain')
    : dayIf(fullYear(Number(y), month, day, rules), month, day, 'twoDigits')
}

/** Eight digits: no text fits both ways, because no month is 19 or 20. */
function compactDigits(digits: string): Candidate[] {
  const ymd = dayIf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)), 'plain')
  return ymd.length > 0
    ? ymd
    : dayIf(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)), 'plain')
}

function dayIf(
  year: number,
  month: number,
  day: number,
  how: Candidate['how'][number],
  twoDigits = false,
): Candidate[] {
  const found = calendarDay(year, month, day)
  return found === undefined ? [] : [{ day: found, how: twoDigits ? [how, 'twoDigits'] : [how] }]
}

function readExcelDate(cell: RawCell): Reading<string> {
  const [year = 0, month = 0, day = 0] = String(cell.value ?? cell.text)
    .slice(0, 10)
    .split('-')
    .map(Number)
  const found = calendarDay(year, month, day)
  if (found === undefined) return unreadable(cell.text)
  return cell.text.length > 10 ? taken(found, told('date.time', cell.text, found)) : taken(found)
}

/** A number in a date column: eight digits, or Excel's count of days that lost its date format (1927–2119). */
function readNumber(cell: RawCell): Reading<string> {
  const [only] = /^\d{8}$/.test(cell.text) ? compactDigits(cell.text) : []
  if (only) return taken(only.day, told('date.text', cell.text, only.day))
  const serial = Number(cell.text)
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 80_000) return unreadable(cell.text)
  // Excel counts from 1899-12-30 for every day after its false 29 February 1900.
  const day = addDays('1899-12-30', serial)
  return taken(day, told('date.serial', cell.text, day))
}

function notesOf(original: string, bare: string, found: Candidate): Reason[] {
  if (bare === found.day) return original.trim() === bare ? [] : [told('date.text', original, found.day)]
  const codes: Record<Candidate['how'][number], string | undefined> = {
    dmy: 'date.day-first',
    mdy: 'date.month-first',
    minguo: 'date.minguo',
    twoDigits: 'date.two-digit-year',
    plain: undefined,
  }
  const specific = found.how.flatMap((how) => codes[how] ?? [])
  return (specific.length > 0 ? specific : ['date.text']).map((code) => told(code, original, found.day))
}

const ways: Record<string, [string, string]> = {
  'date.text': ['', ''],
  'date.time': [' (jamnya tidak dipakai)', ' (its time of day is not used)'],
  'date.serial': [' (bilangan hari Excel tanpa format tanggal)', " (Excel's count of days, without a date format)"],
  'date.day-first': [' (hari di depan)', ' (day first)'],
  'date.month-first': [' (bulan di depan)', ' (month first)'],
  'date.minguo': [' (tahun Minguo Taiwan)', ' (Minguo year of Taiwan)'],
  'date.two-digit-year': [' (tahun dua angka)', ' (two-digit year)'],
}

function told(code: string, original: string, day: string): Reason {
  const words = dayInWords(day)
  const [indonesian, english] = ways[code] ?? ['', '']
  return reasonOf(
    code,
    `"${original.trim()}" dibaca ${words.id}${indonesian}.`,
    `"${original.trim()}" was read as ${words.en}${english}.`,
  )
}

function unreadable(text: string) {
  return unread(
    'date.unreadable',
    `"${text.trim()}" bukan tanggal yang dapat dibaca. Tulis misalnya 2026-12-01 atau 1 Desember 2026.`,
    `"${text.trim()}" is not a date that can be read. Write for example 2026-12-01 or 1 December 2026.`,
  )
}

function ambiguous(text: string, found: Candidate[]) {
  const days = found.map((one) => dayInWords(one.day))
  return unread(
    'date.ambiguous',
    `"${text.trim()}" bisa berarti ${days.map((d) => d.id).join(' atau ')}. Pilih urutan tanggal, atau betulkan di berkas.`,
    `"${text.trim()}" may mean ${days.map((d) => d.en).join(' or ')}. Choose the order of dates, or correct the file.`,
  )
}
