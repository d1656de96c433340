import { isPlainDate } from '../core/dates.ts'
import type { Words } from '../core/words.ts'

const monthNames: readonly Words[] = [
  { id: 'Januari', en: 'January' },
  { id: 'Februari', en: 'February' },
  { id: 'Maret', en: 'March' },
  { id: 'April', en: 'April' },
  { id: 'Mei', en: 'May' },
  { id: 'Juni', en: 'June' },
  { id: 'Juli', en: 'July' },
  { id: 'Agustus', en: 'August' },
  { id: 'September', en: 'September' },
  { id: 'Oktober', en: 'October' },
  { id: 'November', en: 'November' },
  { id: 'Desember', en: 'December' },
]

/** Short and old spellings that do not start like a full name (Pebruari, Nopember, Agt). */
const otherMonths: Record<string, number> = {
  peb: 2,
  pebruari: 2,
  mrt: 3,
  agt: 8,
  ags: 8,
  agst: 8,
  agu: 8,
  sept: 9,
  nop: 11,
  nopember: 11,
}

/** 1–12 for a month's name or its beginning (three letters or more) in Indonesian or English, lower case. */
export function monthOf(word: string): number | undefined {
  if (otherMonths[word] !== undefined) return otherMonths[word]
  if (word.length < 3) return undefined
  const at = monthNames.findIndex(
    (name) => name.id.toLowerCase().startsWith(word) || name.en.toLowerCase().startsWith(word),
  )
  return at < 0 ? undefined : at + 1
}

/** `1 Desember 2026` / `1 December 2026`. */
export function dayInWords(date: string): Words {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const name = monthNames[month - 1] ?? { id: String(month), en: String(month) }
  return { id: `${day} ${name.id} ${year}`, en: `${day} ${name.en} ${year}` }
}

/** The day as `YYYY-MM-DD`, if it is one and its year could stand in a roster (1900–2100). */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(text) ? text : undefined
}

/** Which century two digits mean: for days that have passed the latest not after `today`; else at most twenty years ahead of it. */
export function fullYear(
  twoDigits: number,
  month: number,
  day: number,
  when: { today: string; past: boolean },
): number {
  const late = 2000 + twoDigits
  const text = calendarDay(late, month, day) ?? `${late}-12-31`
  const latest = when.past ? when.today : `${Number(when.today.slice(0, 4)) + 20}${when.today.slice(4)}`
  return text <= latest ? late : late - 100
}
