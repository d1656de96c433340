import { formatMoney } from '../../shared/core/money.ts'
import type { Language, Words } from '../../shared/core/words.ts'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** How dates, times, numbers and bilingual texts are written in one language. `useFormat` gives the one on screen. */
export type Format = ReturnType<typeof formatOf>

/** Instants (UTC, ISO 8601) are shown in this computer's time zone; plain dates (`YYYY-MM-DD`) have none. */
export function formatOf(language: Language, now: () => number = Date.now) {
  const locale = locales[language]
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  return {
    language,
    /** `31 Des 2025` */
    date: (plain: string) => onDay(plain, day),
    /** `Rabu, 31 Desember 2025` */
    longDate: (plain: string) => onDay(plain, long),
    /** `20 Nov 2025 14.02`: for records and papers. */
    time: (instant: string) => moment.format(new Date(instant)),
    /** `2 jam lalu`: for lists; give `time` as its tooltip. */
    ago: (instant: string) => ago((now() - Date.parse(instant)) / 1000, relative, language),
    number: (value: number) => number.format(value),
    /** Minor units, as stored. */
    money: (minor: number, currency: string) => formatMoney(minor, currency, language),
    bytes: (size: number) => bytes(size, number),
    /** The sentence in this language. */
    words: (text: Words) => text[language],
  }
}

/** The moment as this computer's clock shows it, `YYYY-MM-DD`; for defaults in forms only, the office has its own clock. */
export function todayHere(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function onDay(plain: string, format: Intl.DateTimeFormat): string {
  const time = Date.parse(`${plain}T00:00:00Z`)
  return Number.isNaN(time) ? plain : format.format(time)
}

const justNow: Record<Language, string> = { id: 'baru saja', en: 'just now' }

function ago(seconds: number, format: Intl.RelativeTimeFormat, language: Language): string {
  if (seconds < 60) return justNow[language]
  const [size, unit] =
    seconds < 3600 ? [60, 'minute' as const] : seconds < 86_400 ? [3600, 'hour' as const] : [86_400, 'day' as const]
  // `2 hari lalu` is how people say it, and it fits a column.
  return format.format(-Math.floor(seconds / size), unit).replace(' yang lalu', ' lalu')
}

function bytes(size: number, number: Intl.NumberFormat): string {
  if (size < 1024) return `${number.format(size)} B`
  if (size < 1024 ** 2) return `${number.format(Math.round(size / 1024))} KB`
  return `${number.format(Math.round((size / 1024 ** 2) * 10) / 10)} MB`
}
