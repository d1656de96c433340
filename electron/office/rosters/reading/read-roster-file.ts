import type { Result } from '../../../../shared/core/result.ts'
import { rosterLimits, type RawTable } from '../../../../shared/rosters/schema.ts'
import { detectKind, type FileKind } from './detect-kind.ts'
import { fileProblem, otherKind, tooLarge } from './file-problems.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** Reads a roster of any of the kinds agencies send, going by its content. Refuses (`invalid`) what it is not, with what to do next. */
export async function readRosterFile(bytes: Uint8Array): Promise<Result<RawTable>> {
  if (bytes.byteLength > rosterLimits.bytes) return tooLarge('bytes', 'lebih dari 20 MB', 'more than 20 MB')
  const kind = detectKind(bytes)
  if (kind === 'zip') return readXlsx(bytes)
  if (kind === 'text') return readCsv(bytes)
  return refusals[kind]
}

const refusals: Record<Exclude<FileKind, 'zip' | 'text'>, ReturnType<typeof fileProblem>> = {
  empty: fileProblem(
    'empty',
    'Berkas ini kosong. Minta agensi mengirim ulang.',
    'This file is empty. Ask the agency to send it again.',
  ),
  encryptedWorkbook: fileProblem(
    'password',
    'Berkas Excel ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan kembali sebagai .xlsx.',
    'This Excel file is locked with a password. Open it in Excel, remove the password, and save it anew as .xlsx.',
  ),
  oldWorkbook: otherKind('xls', 'buku kerja Excel lama (.xls)', 'an old Excel workbook (.xls)'),
  html: otherKind('html', 'halaman HTML, walau namanya mungkin .xls', 'an HTML page, though it may be named .xls'),
  xml: otherKind('xml', 'berkas XML, walau namanya mungkin .xls', 'an XML file, though it may be named .xls'),
  pdf: fileProblem(
    'pdf',
    'Berkas ini PDF, bukan daftar. Minta agensi mengirim daftar aslinya sebagai Excel atau CSV.',
    'This file is a PDF, not a list. Ask the agency for the list itself as Excel or CSV.',
  ),
  rtf: otherKind('rtf', 'dokumen RTF', 'an RTF document'),
  image: fileProblem(
    'image',
    'Berkas ini gambar, bukan daftar. Minta agensi mengirim daftar aslinya sebagai Excel atau CSV.',
    'This file is a picture, not a list. Ask the agency for the list itself as Excel or CSV.',
  ),
  binary: otherKind('binary', 'bukan Excel dan bukan teks', 'neither Excel nor text'),
}
