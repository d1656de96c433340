import { invalid, reasonOf } from '../../../../shared/core/problem.ts'

/** Every refusal of a roster file says what the file is, that nothing came in, and what to do next. */
export function fileProblem(code: string, indonesian: string, english: string) {
  return invalid(
    reasonOf(`roster.file.${code}`, `${indonesian} Tidak ada yang dimasukkan.`, `${english} Nothing was brought in.`),
  )
}

const resave = {
  id: 'Buka di Excel atau LibreOffice, lalu simpan sebagai "Excel Workbook (.xlsx)" atau "CSV UTF-8".',
  en: 'Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8".',
}

/** A file of another kind, named so that the officer recognises it. */
export function otherKind(code: string, indonesian: string, english: string) {
  return fileProblem(code, `Berkas ini ${indonesian}. ${resave.id}`, `This file is ${english}. ${resave.en}`)
}

export function damaged() {
  return fileProblem(
    'damaged',
    'Berkas Excel ini rusak atau terpotong. Minta agensi mengirim ulang, atau buka di Excel lalu simpan kembali.',
    'This Excel file is damaged or cut short. Ask the agency to send it again, or open it in Excel and save it anew.',
  )
}

export function tooLarge(code: string, indonesian: string, english: string) {
  return fileProblem(
    code,
    `Berkas ini terlalu besar: ${indonesian}. Bagi menjadi beberapa berkas yang lebih kecil.`,
    `This file is too large: ${english}. Split it into smaller files.`,
  )
}
