// What a passport's two lines may be told about, in words; used by passport-lines.ts alone.
import { reasonOf, type Reason } from '../core/problem.ts'

const again = { id: 'Pindai ulang, atau isi dengan tangan.', en: 'Read the passport again, or fill in by hand.' }

export const noLines = reasonOf(
  'mrz.none',
  `Tidak ada dua baris paspor di teks ini (baris pertama dimulai dengan P). ${again.id}`,
  `There are no passport lines in this text (the first starts with P). ${again.en}`,
)

export function oneLine(line: string): Reason {
  return reasonOf(
    'mrz.one-line',
    `Hanya ada satu baris paspor (${line.length} karakter); baris kedua tidak ada. ${again.id}`,
    `There is only one passport line (${line.length} characters); the second is missing. ${again.en}`,
  )
}

export function wrongLength(line: 1 | 2, length: number): Reason {
  return reasonOf(
    'mrz.length',
    `Baris ${line} berisi ${length} karakter; seharusnya 44. ${again.id}`,
    `Line ${line} has ${length} characters; it must have 44. ${again.en}`,
  )
}

export function strangeCharacter(line: 1 | 2, position: number): Reason {
  return reasonOf(
    'mrz.character',
    `Baris ${line} posisi ${position}: hanya huruf A–Z, angka, dan < yang boleh ada. ${again.id}`,
    `Line ${line} position ${position}: only letters A–Z, digits and < may stand there. ${again.en}`,
  )
}

export function digitInName(position: number): Reason {
  return reasonOf(
    'mrz.digit-in-name',
    `Baris 1 posisi ${position}: ada angka di dalam nama; pembaca mungkin keliru (0 dan O, 1 dan I). ${again.id}`,
    `Line 1 position ${position}: a digit inside the name; the reader may be mistaken (0 for O, 1 for I). ${again.en}`,
  )
}

const digitNames: Record<string, [string, string]> = {
  documentNumberCheckDigit: ['nomor paspor', 'the passport number'],
  birthDateCheckDigit: ['tanggal lahir', 'the birth date'],
  expirationDateCheckDigit: ['masa berlaku', 'the expiry date'],
  personalNumberCheckDigit: ['nomor pribadi', 'the personal number'],
  compositeCheckDigit: ['seluruh baris kedua', 'the whole second line'],
}

export function wrongCheckDigit(field: string, position: number, found: string, expected: string): Reason {
  const [indonesian, english] = digitNames[field] ?? [field, field]
  return reasonOf(
    `mrz.check-digit.${field}`,
    `Angka pemeriksa ${indonesian} (baris 2 posisi ${position}) tertulis ${found}, hitungannya ${expected}: ada karakter yang salah baca. ${again.id}`,
    `The check digit of ${english} (line 2 position ${position}) reads ${found}, computed ${expected}: some character was misread. ${again.en}`,
  )
}

export function suggestion(line: number, position: number, original: string, corrected: string): Reason {
  return reasonOf(
    'mrz.suggestion',
    `Saran saja, tidak dipakai: baris ${line} posisi ${position} mungkin ${corrected}, bukan ${original}. Cocokkan dengan paspornya.`,
    `A suggestion only, not used: line ${line} position ${position} may be ${corrected}, not ${original}. Compare with the passport.`,
  )
}

export function badDay(field: 'birthDate' | 'expires', position: number): Reason {
  const [indonesian, english] =
    field === 'birthDate' ? ['Tanggal lahir', 'birth date'] : ['Masa berlaku', 'expiry date']
  return reasonOf(
    'mrz.date',
    `${indonesian} (baris 2 posisi ${position}) bukan tanggal kalender yang lengkap. Isi dengan tangan dari halaman foto.`,
    `The ${english} (line 2 position ${position}) is not a complete calendar date. Fill it in by hand from the photo page.`,
    field,
  )
}

export const badSex = reasonOf(
  'mrz.sex',
  `Baris 2 posisi 21 harus M, F, atau <. ${again.id}`,
  `Line 2 position 21 must be M, F or <. ${again.en}`,
  'sex',
)

export const noName = reasonOf(
  'mrz.no-name',
  'Baris 1 tidak memuat nama. Isi dengan tangan dari halaman foto.',
  'Line 1 has no name. Fill it in by hand from the photo page.',
  'name',
)

export const nameMayBeCut = reasonOf(
  'mrz.name-cut',
  'Nama memenuhi seluruh baris dan mungkin terpotong. Lengkapi dari halaman foto.',
  'The name fills the line and may be cut. Complete it from the photo page.',
  'name',
)

export const sexNotStated = reasonOf(
  'mrz.sex-not-stated',
  'Paspor tidak menyebut jenis kelamin. Isi dengan tangan.',
  'The passport does not state the sex. Fill it in by hand.',
  'sex',
)

export function unknownState(code: string): Reason {
  return reasonOf(
    'mrz.unknown-state',
    `Kode negara ${code} tidak dikenal. Cocokkan dengan paspornya.`,
    `The state code ${code} is not known. Compare with the passport.`,
    'nationality',
  )
}

export function notIndonesian(code: string): Reason {
  return reasonOf(
    'mrz.not-indonesian',
    `Kewarganegaraan ${code}, bukan IDN. Pastikan ini paspor pekerja yang dimaksud.`,
    `Nationality ${code}, not IDN. Make sure this is the passport of the worker meant.`,
    'nationality',
  )
}

export function expired(day: string): Reason {
  return reasonOf(
    'mrz.expired',
    `Paspor sudah habis berlaku (${day}).`,
    `The passport has expired (${day}).`,
    'passportExpires',
  )
}
