import { reasonOf, type Reason } from '../core/problem.ts'
import { readNik, readPassportNumber, type Nik } from '../workers/identity.ts'
import { isPlaceholder, taken, type Reading } from './reading.ts'
import { readText } from './read-text.ts'
import type { RawCell } from './schema.ts'

/** A NIK to compare with the rest of the row. With `kept` it must not be stored: that text goes to the row's note. Never refuses the row. */
export type NikReading = { nik?: Nik; notes: Reason[]; kept?: string }

/**
 * A NIK kept as a number is not taken: Excel holds 15 digits and writes 0 for the sixteenth. The date and sex inside it stand in the
 * first twelve, so it can still be compared.
 */
export function readNikCell(cell: RawCell): NikReading {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return { notes: [] }
  const text = cell.text.trim()
  const nik = readNik(text)
  if (cell.kind !== 'text') return { notes: [asNumber], kept: text, ...(nik.ok ? { nik: nik.value } : {}) }
  return nik.ok ? { nik: nik.value, notes: nik.value.notes } : { notes: [nik.error, notTaken], kept: text }
}

const asNumber = reasonOf(
  'nik.number',
  'NIK disimpan Excel sebagai bilangan, yang hanya memuat 15 angka: angka terakhirnya tidak dapat dipercaya. Tidak dipakai sebagai NIK; teksnya disimpan di catatan. Isi NIK dari KTP.',
  'Excel keeps this NIK as a number, which holds only 15 digits: its last digit cannot be trusted. Not used as a NIK; the text is kept as a note. Fill the NIK in from the identity card.',
)

const notTaken = reasonOf(
  'nik.kept-as-note',
  'Tidak dipakai sebagai NIK; teksnya disimpan di catatan.',
  'Not used as a NIK; the text is kept as a note.',
)

/** Passport numbers never refuse by their form, only by their length. */
export function readPassportCell(cell: RawCell): Reading<string> {
  const reading = readText(cell, 'passportNumber')
  if (!reading.ok || reading.value === undefined) return reading
  const { number, notes } = readPassportNumber(cell.text)
  return number === '' ? taken<string>(undefined) : taken(number, ...notes)
}

/** `Brebes, 03-10-1989`: place and day in one cell, as Indonesian forms write it (TTL). The place is empty when there is none. */
export function splitBirthCell(cell: RawCell): { place: string; day: RawCell } {
  const match = cell.kind === 'text' ? /^\s*(\p{L}[\p{L}\s.'’()-]*?)\s*[,;/]\s*(\d.*)$/su.exec(cell.text) : null
  return match ? { place: match[1] ?? '', day: { text: match[2] ?? '', kind: 'text' } } : { place: '', day: cell }
}
