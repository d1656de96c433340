import { isPlainDate } from '../core/dates.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Sex } from './schema.ts'

/** What the 16 digits of a NIK say. The place is the one of *first* registration and never changes; the year has two digits. */
export type Nik = {
  digits: string
  /** Two digits. */
  province: string
  /** Four digits: province and regency or city. */
  regency: string
  /** Six digits: down to the district (kecamatan). */
  district: string
  birthDay: number
  birthMonth: number
  birthYear: number
  sex: Sex
  serial: string
  /** What was removed from the text, and what looks odd. Nothing here refuses. */
  notes: Reason[]
}

/**
 * Reads a NIK as people write it. Spaces, dots, hyphens and the apostrophe of spreadsheets are removed and told; nothing else is repaired.
 * Layout PPRRDD DDMMYY SSSS, with 40 added to a woman's day (Dukcapil).
 */
export function readNik(text: string): Result<Nik, Reason> {
  const typed = text.normalize('NFKC').trim()
  const digits = typed.replace(/[\s.\-'’‘`]/g, '')
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(typed.replace(/\s/g, ''))) return fail(scientific)
  if (/\D/.test(digits)) return fail(notDigits)
  if (digits.length !== 16) return fail(wrongLength(digits.length))
  const day = Number(digits.slice(6, 8))
  const nik: Nik = {
    digits,
    province: digits.slice(0, 2),
    regency: digits.slice(0, 4),
    district: digits.slice(0, 6),
    birthDay: day > 40 ? day - 40 : day,
    birthMonth: Number(digits.slice(8, 10)),
    birthYear: Number(digits.slice(10, 12)),
    sex: day > 40 ? 'F' : 'M',
    serial: digits.slice(12),
    notes: [],
  }
  if (digits !== typed) nik.notes.push(cleaned)
  if (!plausibleBirthDate(nik)) nik.notes.push(oddDate)
  if (nik.serial === '0000') nik.notes.push(oddSerial)
  return ok(nik)
}

/**
 * Where a NIK and the record disagree. Warnings only: a NIK is not changed even when the birth date is corrected later (Dukcapil), so a
 * disagreement is something to look at, never a reason to refuse.
 */
export function compareNik(nik: Nik, person: { birthDate?: string | undefined; sex?: Sex | undefined }): Reason[] {
  const reasons: Reason[] = []
  if (person.birthDate && plausibleBirthDate(nik) && !sameDay(nik, person.birthDate)) reasons.push(otherDate(nik))
  if (person.sex && person.sex !== nik.sex) reasons.push(nik.sex === 'F' ? saysFemale : saysMale)
  return reasons
}

/**
 * An Indonesian passport number as the office stores it: upper case, no spaces, dots or hyphens; what was changed is told. An unusual
 * pattern only warns: no official list of prefixes is published (domain practice, unverified).
 */
export function readPassportNumber(text: string): { number: string; notes: Reason[] } {
  const typed = text.normalize('NFKC')
  const number = typed.replace(/[\s.\-'’]/g, '').toUpperCase()
  const notes: Reason[] = []
  if (number !== typed) notes.push(tidied)
  if (!isUsualPassportNumber(number)) notes.push(unusual)
  return { number, notes }
}

/** One or two letters, then six or seven digits. */
function isUsualPassportNumber(number: string): boolean {
  return /^[A-Z]{1,2}[0-9]{6,7}$/.test(number)
}

/**
 * The same text for spellings of one name: case, accents, spaces, dots, bin/binti, and old spelling (Soekarno/Sukarno, Djumadi/Jumadi,
 * Tjahja/Cahya). Two people may share a key; together with the birth date it marks a suspicion, never a certainty.
 */
export function nameKey(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’]+/u)
      .filter((part) => part !== '')
      .filter((part, at) => at === 0 || !particles.has(part))
      .map((part) => part.replace(/['’]/g, ''))
      // Word by word: across a space, `Ahmad Jani` would grow a dj it does not have.
      .map((part) => oldSpellings.reduce((key, [old, modern]) => key.replace(old, modern), part))
      .join('')
  )
}

/** Spellings before 1972 and their modern form; order matters: `dj` and `tj` before the bare `j`, which was today's `y`. */
const oldSpellings: readonly [RegExp, string][] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  // Bare j last: nj, sj and j become ny, sy and y in one step. Modern j becomes y too: the key is for comparing, not for showing.
  [/j/g, 'y'],
]

/** Son or daughter of; the father's name after it stays in the key. */
const particles = new Set(['bin', 'binti', 'binte', 'bt', 'bte'])

/** Either century: a NIK does not say which, and 29 February exists in only one of 1900 and 2000. */
function plausibleBirthDate(nik: Nik): boolean {
  const rest = `${two(nik.birthYear)}-${two(nik.birthMonth)}-${two(nik.birthDay)}`
  return isPlainDate(`19${rest}`) || isPlainDate(`20${rest}`)
}

function sameDay(nik: Nik, birthDate: string): boolean {
  return birthDate.slice(2) === `${two(nik.birthYear)}-${two(nik.birthMonth)}-${two(nik.birthDay)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const scientific = reasonOf(
  'nik.scientific',
  'NIK tertulis sebagai bilangan ilmiah (mis. 1,8E+15): angka terakhirnya sudah hilang. Salin NIK dari KTP atau KK.',
  'The NIK is written as a scientific number (such as 1.8E+15): its last digits are gone. Copy it from the identity or family card.',
  'nik',
)

const notDigits = reasonOf(
  'nik.not-digits',
  'NIK hanya berisi angka; di sini ada huruf atau tanda lain. Periksa KTP.',
  'A NIK has digits only; this has letters or other marks. Check the identity card.',
  'nik',
)

function wrongLength(length: number): Reason {
  return reasonOf(
    'nik.length',
    `NIK harus 16 angka; yang tertulis ${length}. Periksa KTP.`,
    `A NIK has 16 digits; this has ${length}. Check the identity card.`,
    'nik',
  )
}

const cleaned = reasonOf(
  'nik.cleaned',
  'Spasi, titik, atau tanda petik di dalam NIK dihilangkan.',
  'Spaces, dots or an apostrophe in the NIK were removed.',
  'nik',
)

const oddDate = reasonOf(
  'nik.odd-date',
  'Tanggal lahir di dalam NIK bukan tanggal kalender. NIK tetap disimpan; periksa KTP.',
  'The birth date inside the NIK is not a calendar date. The NIK is kept; check the identity card.',
  'nik',
)

const oddSerial = reasonOf(
  'nik.odd-serial',
  'Nomor urut NIK 0000 tidak pernah diterbitkan; mungkin angka terakhirnya dibulatkan. NIK tetap disimpan; periksa KTP.',
  'The NIK serial 0000 is never issued; its last digits may have been rounded. The NIK is kept; check the identity card.',
  'nik',
)

function otherDate(nik: Nik): Reason {
  const day = `${two(nik.birthDay)}-${two(nik.birthMonth)}-${two(nik.birthYear)}`
  return reasonOf(
    'nik.birth-date',
    `NIK menyebut lahir ${day}, berbeda dari tanggal lahir yang ditulis. Hanya peringatan: NIK tidak berubah walau tanggal lahir pernah dibetulkan.`,
    `The NIK says born ${day} (day-month-year), unlike the birth date given. A warning only: a NIK stays even when the birth date was corrected.`,
    'nik',
  )
}

const saysFemale = reasonOf(
  'nik.sex',
  'NIK menyebut perempuan (tanggal ditambah 40), berbeda dari jenis kelamin yang ditulis. Periksa KTP.',
  'The NIK says female (day plus 40), unlike the sex given. Check the identity card.',
  'nik',
)

const saysMale = reasonOf(
  'nik.sex',
  'NIK menyebut laki-laki, berbeda dari jenis kelamin yang ditulis. Periksa KTP.',
  'The NIK says male, unlike the sex given. Check the identity card.',
  'nik',
)

const tidied = reasonOf(
  'passport.tidied',
  'Nomor paspor ditulis ulang dengan huruf besar tanpa spasi.',
  'The passport number was rewritten in capitals without spaces.',
  'passportNumber',
)

const unusual = reasonOf(
  'passport.unusual',
  'Bentuk nomor paspor tidak lazim (biasanya 1–2 huruf dan 6–7 angka). Tetap diterima; cocokkan dengan paspornya.',
  'The passport number has an unusual form (usually 1–2 letters and 6–7 digits). It is accepted; compare it with the passport.',
  'passportNumber',
)
