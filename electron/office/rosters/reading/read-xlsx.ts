import { strFromU8, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { rosterLimits, type RawCell, type RawSheet, type RawTable } from '../../../../shared/rosters/schema.ts'
import { damaged, tooLarge } from './file-problems.ts'
import { BeyondLimits, cellKey, readSheetFacts, type SheetFacts } from './sheet-facts.ts'
import { unzipWorkbook } from './unzip-workbook.ts'
import { listSheets, type SheetEntry } from './workbook-sheets.ts'

/** A number as the file writes it: read-excel-file would round what a double cannot hold (NIK above 2^53). */
type Digits = { digits: string }
type Value = string | Digits | boolean | Date | null

/**
 * Reads an .xlsx workbook into raw cells. Two passes over each sheet: ours for what read-excel-file 9 hides (hidden columns and rows,
 * merged cells, formulas, cells showing an error) and for the limits, then the library's for the values (shared strings, date formats).
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<RawTable>> {
  const unzipped = unzipWorkbook(bytes)
  if (!unzipped.ok) return unzipped
  try {
    const entries = listSheets(unzipped.value)
    if (entries.length > rosterLimits.sheets)
      return beyond(`lebih dari ${rosterLimits.sheets} lembar`, `more than ${rosterLimits.sheets} sheets`)
    const facts = entries.map((entry) => factsOf(entry, unzipped.value))
    const values = await readValues(unzipped.value)
    const sheets = entries.map((entry, at) => joinSheet(entry, facts[at], values[at]?.data ?? []))
    return ok({ kind: 'xlsx', sheets, notes: [] })
  } catch (error) {
    if (error instanceof BeyondLimits) {
      return beyond(
        `satu lembar melebihi ${rosterLimits.rows} baris, ${rosterLimits.columns} kolom, atau ${rosterLimits.cellLength} karakter dalam satu sel`,
        `a sheet has more than ${rosterLimits.rows} rows, ${rosterLimits.columns} columns, or ${rosterLimits.cellLength} characters in one cell`,
      )
    }
    return damaged()
  }
}

function beyond(indonesian: string, english: string) {
  return tooLarge('limits', indonesian, english)
}

function factsOf(entry: SheetEntry, parts: Record<string, Uint8Array>): SheetFacts | undefined {
  const bytes = entry.path === undefined ? undefined : parts[entry.path]
  return bytes && readSheetFacts(strFromU8(bytes))
}

/** SECURITY: the library gets only the parts we inflated and measured, packed again without compression, never the file itself. */
async function readValues(parts: Record<string, Uint8Array>): Promise<{ data: Value[][] }[]> {
  const packed = zipSync(parts, { level: 0 })
  const file = new Blob([packed])
  const sheets = await readWorkbook<Digits>(file, { trim: false, parseNumber: (digits) => ({ digits }) })
  // The library's own type says `typeof Date` (the constructor) where it means a Date.
  return sheets as unknown as { data: Value[][] }[]
}

function joinSheet(entry: SheetEntry, facts: SheetFacts | undefined, data: Value[][]): RawSheet {
  const height = Math.max(data.length, (facts?.lastRow ?? -1) + 1)
  const width = (facts?.lastColumn ?? -1) + 1
  const rows = Array.from({ length: height }, (_, row) => {
    const values = data[row] ?? []
    return Array.from({ length: Math.max(values.length, width) }, (_, column) =>
      joinCell(values[column] ?? null, cellKey(row, column), facts),
    )
  })
  return {
    name: entry.name,
    rows,
    hiddenColumns: facts?.hiddenColumns ?? [],
    hiddenRows: facts?.hiddenRows ?? [],
    merged: facts?.merged ?? [],
    hidden: entry.hidden,
  }
}

function joinCell(value: Value, key: string, facts: SheetFacts | undefined): RawCell {
  const unreadable = facts?.unreadable.get(key)
  if (unreadable !== undefined) return { text: unreadable, kind: 'formula' }
  const cell = plainCell(value)
  if (cell.text.length > rosterLimits.cellLength) throw new BeyondLimits()
  return facts?.formulas.has(key) && cell.kind !== 'empty'
    ? { ...cell, kind: 'formula', value: cell.value ?? cell.text }
    : cell
}

function plainCell(value: Value): RawCell {
  if (value === null || value === '') return { text: '', kind: 'empty' }
  if (typeof value === 'string') return { text: value, kind: 'text' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean', value }
  if (value instanceof Date) return dateCell(value)
  return { text: plainDigits(value.digits), kind: 'number', value: Number(value.digits) }
}

/** Excel's days have no zone; the library gives them as UTC. A time of day is kept, a day outside the calendar stays text. */
function dateCell(date: Date): RawCell {
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999)
    return { text: '#DATE', kind: 'text' }
  const [day = '', time = ''] = date.toISOString().split('T')
  const text = time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`
  return { text, kind: 'date', value: day }
}

/** `1.80209590899005E+15` as `1802095908990050`. */
function plainDigits(digits: string): string {
  if (!/e/i.test(digits)) return digits
  const value = Number(digits)
  return Number.isSafeInteger(value) ? String(value) : digits
}
