import { readFileSync } from 'node:fs'
import { readRosterFile } from '../../electron/office/rosters/reading/read-roster-file.ts'
import { guessMapping } from '../../shared/rosters/guess-mapping.ts'
import { headingDictionary } from '../../shared/rosters/headings.ts'
import { readTable } from '../../shared/rosters/read-table.ts'
import type { Mapping, RawCell, RawSheet, RawTable, ReadingContext } from '../../shared/rosters/schema.ts'

export const context: ReadingContext = { today: '2026-11-21', currency: 'TWD' }

export const dictionary = headingDictionary.parse(
  JSON.parse(readFileSync(new URL('../../resources/reference/headings.json', import.meta.url), 'utf8')),
)

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../samples/${name}`, import.meta.url))
}

export async function rawTable(bytes: Uint8Array): Promise<RawTable> {
  const read = await readRosterFile(bytes)
  if (!read.ok) throw new Error(read.error.reasons.map((reason) => reason.text.en).join(' '))
  return read.value
}

/** Bytes → report with the guessed mapping, as the desk does when the officer changes nothing. */
export async function reportOf(bytes: Uint8Array, change: Partial<Mapping> = {}) {
  return report(await rawTable(bytes), change)
}

export function report(table: RawTable, change: Partial<Mapping> = {}) {
  return readTable(table, { ...guessMapping(table, dictionary).mapping, ...change }, context)
}

export function text(value: string): RawCell {
  return value === '' ? { text: '', kind: 'empty' } : { text: value, kind: 'text' }
}

export function number(value: number): RawCell {
  return { text: String(value), kind: 'number', value }
}

/** A table of text cells, one sheet. */
export function tableOf(rows: (string | RawCell)[][], sheet: Partial<RawSheet> = {}): RawTable {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell)))
  const one = { name: 'Daftar', rows: cells, hiddenColumns: [], hiddenRows: [], merged: [], hidden: false, ...sheet }
  return { kind: 'xlsx', sheets: [one], notes: [] }
}
