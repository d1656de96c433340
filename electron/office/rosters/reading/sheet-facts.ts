import { rosterLimits, type MergedBlock } from '../../../../shared/rosters/schema.ts'
import { walkXml } from './xml-events.ts'

/** Excel's own bounds; an address beyond them is hostile. */
const excel = { rows: 1_048_576, columns: 16_384 }

/**
 * What the value reader does not tell about a sheet: hidden columns and rows, merged blocks, formulas, and cells showing an error
 * (which it would give as empty). Rows and columns are zero-based.
 */
export type SheetFacts = {
  hiddenColumns: number[]
  hiddenRows: number[]
  merged: MergedBlock[]
  formulas: Set<string>
  /** The error a cell shows (`#N/A`), or `''` for a formula that was saved without a result. */
  unreadable: Map<string, string>
  lastRow: number
  lastColumn: number
}

export class BeyondLimits extends Error {}

/** The key of `formulas` and `unreadable`. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`
}

/** SECURITY: runs before the value reader, which would fill the gap up to any row number a file invents. Throws on bad XML or `BeyondLimits`. */
export function readSheetFacts(xml: string): SheetFacts {
  const facts: SheetFacts = {
    hiddenColumns: [],
    hiddenRows: [],
    merged: [],
    formulas: new Set(),
    unreadable: new Map(),
    lastRow: -1,
    lastColumn: -1,
  }
  const at = { row: -1, column: -1 }
  let cell: OpenCell | undefined
  walkXml(xml, {
    open: (name, a) => {
      if (cell) openInside(name, cell)
      else if (name === 'c') cell = openCell(a, at)
      else if (name === 'row') openRow(a, at, facts)
      else if (name === 'col') hideColumns(a, facts)
      else if (name === 'mergeCell' && a['ref']) facts.merged.push(...mergedBlock(a['ref']))
    },
    text: (text) => {
      if (cell && !cell.insideFormula) cell.value += text.trim()
    },
    close: (name) => {
      if (name === 'f' && cell) cell.insideFormula = false
      if (name !== 'c' || !cell) return
      closeCell(cell, facts)
      cell = undefined
    },
  })
  facts.hiddenColumns = facts.hiddenColumns.filter((column) => column <= facts.lastColumn)
  facts.hiddenRows = facts.hiddenRows.filter((row) => row <= facts.lastRow)
  return facts
}

type Position = { row: number; column: number }
/** `value` joins the texts inside the cell but the formula's own: enough to know an error, and whether there is anything. */
type OpenCell = Position & {
  isError: boolean
  formula: boolean
  insideFormula: boolean
  hasResult: boolean
  value: string
}

function openRow(a: Record<string, string>, at: Position, facts: SheetFacts): void {
  at.row = a['r'] ? Number(a['r']) - 1 : at.row + 1
  at.column = -1
  if (!(at.row >= 0 && at.row < excel.rows)) throw new BeyondLimits()
  if (isTrue(a['hidden'])) facts.hiddenRows.push(at.row)
}

function openCell(a: Record<string, string>, at: Position): OpenCell {
  const given = a['r'] ? address(a['r']) : undefined
  if (given) [at.row, at.column] = [given.row, given.column]
  else at.column += 1
  if (!(at.row < excel.rows && at.column < excel.columns)) throw new BeyondLimits()
  return { ...at, isError: a['t'] === 'e', formula: false, insideFormula: false, hasResult: false, value: '' }
}

function openInside(name: string, cell: OpenCell): void {
  if (name === 'f') cell.formula = cell.insideFormula = true
  else if (name === 'v') cell.hasResult = true
}

function closeCell(cell: OpenCell, facts: SheetFacts): void {
  if (cell.value === '' && !cell.formula) return
  if (cell.row >= rosterLimits.rows || cell.column >= rosterLimits.columns) throw new BeyondLimits()
  facts.lastRow = Math.max(facts.lastRow, cell.row)
  facts.lastColumn = Math.max(facts.lastColumn, cell.column)
  const key = cellKey(cell.row, cell.column)
  if (cell.formula) facts.formulas.add(key)
  if (cell.isError) facts.unreadable.set(key, cell.value || '#?')
  else if (cell.formula && !cell.hasResult) facts.unreadable.set(key, '')
}

function hideColumns(a: Record<string, string>, facts: SheetFacts): void {
  if (!isTrue(a['hidden'])) return
  const last = Math.min(Number(a['max']), rosterLimits.columns)
  for (let column = Number(a['min']); column <= last; column++) facts.hiddenColumns.push(column - 1)
}

function mergedBlock(ref: string): MergedBlock[] {
  const [from, to] = ref.split(':').map(address)
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
}

/** `B12` → row 11, column 1. */
function address(text: string): Position | undefined {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,9})$/.exec(text)
  if (!match) return undefined
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]) - 1, column: column - 1 }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
