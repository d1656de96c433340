import { reasonOf, type Reason } from '../core/problem.ts'
import type { RosterField } from './fields.ts'
import { isPlaceholder, taken, unread, type Reading } from './reading.ts'
import type { RawCell } from './schema.ts'

/** Longest text of each field, as the records take it (shared/workers, shared/agencies, shared/contracts: schema.ts). */
const longest: Partial<Record<RosterField, number>> = {
  serial: 20,
  name: 70,
  birthPlace: 60,
  passportNumber: 20,
  province: 60,
  regency: 60,
  nationalWorkerId: 40,
  phone: 40,
  address: 300,
  position: 80,
  employerName: 120,
  workAddress: 300,
  placementCompany: 120,
  scheme: 60,
}

/** One line of text: blanks at the ends and repeated ones go without a word; line breaks and a spreadsheet's leading apostrophe are told. */
export function readText(cell: RawCell, field: RosterField): Reading<string> {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return taken<string>(undefined)
  const notes: Reason[] = []
  let text = cell.text.normalize('NFC').trim()
  if (/^['’]\d/.test(text)) {
    text = text.slice(1)
    notes.push(apostrophe)
  }
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) {
    text = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    notes.push(lineBreak)
  }
  text = text.replace(/\s+/gu, ' ').trim()
  if (text === '') return taken<string>(undefined)
  const max = longest[field] ?? 300
  if (text.length > max) {
    return unread(
      'text.too-long',
      `Teks ini ${text.length} karakter; paling banyak ${max}. Singkatkan di berkas.`,
      `This text has ${text.length} characters; at most ${max} are possible. Shorten it in the file.`,
    )
  }
  if (cell.kind === 'number' && field === 'phone') notes.push(phoneAsNumber)
  return taken(text, ...notes)
}

const apostrophe = reasonOf(
  'text.apostrophe',
  'Tanda petik di depan angka dihilangkan.',
  'The apostrophe before the digits was removed.',
)

const lineBreak = reasonOf(
  'text.line-break',
  'Ganti baris di dalam sel dijadikan spasi.',
  'Line breaks inside the cell became spaces.',
)

const phoneAsNumber = reasonOf(
  'phone.number',
  'Nomor telepon disimpan Excel sebagai bilangan; angka 0 di depannya mungkin hilang.',
  'Excel keeps this telephone number as a number; a leading 0 may be lost.',
)
