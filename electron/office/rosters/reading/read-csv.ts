import { CsvError, parse } from 'csv-parse/sync'
import { reasonOf, type Reason } from '../../../../shared/core/problem.ts'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { rosterLimits, type RawCell, type RawTable } from '../../../../shared/rosters/schema.ts'
import { decodeText } from './decode-text.ts'
import { fileProblem, tooLarge } from './file-problems.ts'

/** Reads delimited text into one sheet of text cells. Encoding and delimiter are found out and told; row numbers are the file's records. */
export function readCsv(bytes: Uint8Array): Result<RawTable> {
  const { text, notes } = decodeText(bytes)
  const delimiter = guessDelimiter(text)
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: rosterLimits.rows + 1,
      max_record_size: rosterLimits.columns * rosterLimits.cellLength,
    })
    const over = overLimits(records)
    if (over) return over
    const rows = records.map((record) => record.map(textCell))
    const sheet = { name: 'CSV', rows, hiddenColumns: [], hiddenRows: [], merged: [], hidden: false }
    return ok({ kind: 'csv', sheets: [sheet], notes: [...notes, told(delimiter), ...quoted(records, delimiter)] })
  } catch (error) {
    if (error instanceof CsvError) return brokenQuotes(error)
    throw error
  }
}

function textCell(text: string): RawCell {
  return text.trim() === '' ? { text: '', kind: 'empty' } : { text, kind: 'text' }
}

function overLimits(records: string[][]) {
  if (records.length > rosterLimits.rows)
    return tooLarge('rows', `lebih dari ${rosterLimits.rows} baris`, `more than ${rosterLimits.rows} rows`)
  const wide = records.findIndex((record) => record.length > rosterLimits.columns)
  if (wide >= 0) {
    return tooLarge(
      'columns',
      `baris ${wide + 1} berisi lebih dari ${rosterLimits.columns} kolom`,
      `row ${wide + 1} has more than ${rosterLimits.columns} columns`,
    )
  }
  const long = records.findIndex((record) => record.some((text) => text.length > rosterLimits.cellLength))
  if (long < 0) return undefined
  return tooLarge(
    'cell',
    `satu sel di baris ${long + 1} berisi lebih dari ${rosterLimits.cellLength} karakter; mungkin ada tanda kutip yang tidak ditutup`,
    `a cell in row ${long + 1} has more than ${rosterLimits.cellLength} characters; a quotation mark may be left open`,
  )
}

function brokenQuotes(error: CsvError) {
  const line = 'lines' in error ? Number(error['lines']) : 0
  return fileProblem(
    'quotes',
    `Tanda kutip tidak cocok di sekitar baris ${line}: satu sel dibuka tetapi tidak ditutup. Betulkan di berkas, atau simpan kembali dari Excel.`,
    `Quotation marks do not match around line ${line}: a cell is opened and never closed. Correct the file, or save it anew from Excel.`,
  )
}

const delimiters = [';', ',', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** The mark that splits the first lines most evenly, outside quotation marks; `sep=;` (written by Excel) decides at once. */
function guessDelimiter(text: string): Delimiter {
  const stated = /^\uFEFF?"?sep=([;,\t|])/i.exec(text)?.[1]
  if (stated) return delimiters.find((d) => d === stated) ?? ','
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: evenness(lines.map((line) => line.split(delimiter).length - 1)),
  }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

/** Lines that share the commonest count above zero, weighed by that count: title lines and a stray comma do not win. */
function evenness(counts: number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1)
  return Math.max(0, ...[...seen].map(([count, lines]) => count * lines))
}

const delimiterNames: Record<Delimiter, [string, string]> = {
  ';': ['titik koma', 'semicolon'],
  ',': ['koma', 'comma'],
  '\t': ['tab', 'tab'],
  '|': ['garis tegak', 'vertical bar'],
}

function told(delimiter: Delimiter): Reason {
  const [indonesian, english] = delimiterNames[delimiter]
  return reasonOf('csv.delimiter', `Kolom dipisahkan oleh ${indonesian}.`, `Columns are separated by a ${english}.`)
}

/** A delimiter inside quotation marks belongs to its cell; programs that ignore the marks would shift every column after it. */
function quoted(records: string[][], delimiter: Delimiter): Reason[] {
  const numbers = records.flatMap((record, at) => (record.some((text) => text.includes(delimiter)) ? [at + 1] : []))
  if (numbers.length === 0) return []
  const [indonesian, english] = delimiterNames[delimiter]
  const shown = numbers.length > 20 ? `${numbers.slice(0, 20).join(', ')}, …` : numbers.join(', ')
  return [
    reasonOf(
      'csv.quoted',
      `Ada ${indonesian} di dalam tanda kutip (baris ${shown}); dibaca sebagai isi selnya, bukan pemisah kolom.`,
      `There is a ${english} inside quotation marks (rows ${shown}); it was read as part of its cell, not as a separator.`,
    ),
  ]
}
