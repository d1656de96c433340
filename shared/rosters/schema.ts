import { z } from 'zod'
import { currency, plainDate } from '../core/fields.ts'
import { reason } from '../core/problem.ts'
import { rosterField } from './fields.ts'

/** Limits of a roster file; beyond them it is refused, never cut. */
export const rosterLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellLength: 2000,
  sheets: 50,
} as const

/**
 * One cell as the file holds it. `text` is exactly what the file says (a number's digits before any rounding, a date as `YYYY-MM-DD`);
 * `value` is set for numbers, dates (`YYYY-MM-DD`) and booleans, and for a formula the value last computed.
 */
export const rawCell = z.strictObject({
  text: z.string().max(rosterLimits.cellLength),
  kind: z.enum(['text', 'number', 'date', 'boolean', 'empty', 'formula']),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
})
export type RawCell = z.infer<typeof rawCell>

/** A block of merged cells; all four are zero-based and inclusive. */
export const mergedBlock = z.strictObject({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })
export type MergedBlock = z.infer<typeof mergedBlock>

export const rawSheet = z.strictObject({
  name: z.string().max(200),
  /** Dense from the file's first row: `rows[0]` is row 1. Rows may be shorter than the widest. */
  rows: z.array(z.array(rawCell)).max(rosterLimits.rows),
  /** Zero-based, as are the rows; what is hidden is still read, and told. */
  hiddenColumns: z.array(z.int().min(0)),
  hiddenRows: z.array(z.int().min(0)),
  merged: z.array(mergedBlock),
  /** The sheet itself is hidden. */
  hidden: z.boolean(),
})
export type RawSheet = z.infer<typeof rawSheet>

/** A file as read, before anyone says what its columns mean. `notes` tell what the reader had to assume (encoding, delimiter). */
export const rawTable = z.strictObject({
  kind: z.enum(['xlsx', 'csv']),
  sheets: z.array(rawSheet).max(rosterLimits.sheets),
  notes: z.array(reason),
})
export type RawTable = z.infer<typeof rawTable>

/** How day and month of `04/10/1989` are ordered. `auto` takes what the file itself proves and refuses what nothing proves. */
export const dateOrder = z.enum(['auto', 'dmy', 'mdy'])
export type DateOrder = z.infer<typeof dateOrder>

/** What each column means. Keys of `columns` are zero-based column indexes as text; `null` is a column left out on purpose. */
export const mapping = z.strictObject({
  sheet: z.int().min(0),
  /** Zero-based; rows above it are titles. `null` when the sheet has no header row. */
  headerRow: z.int().min(0).nullable(),
  columns: z.record(z.string().regex(/^\d{1,3}$/), rosterField.nullable()),
  dateOrder,
})
export type Mapping = z.infer<typeof mapping>

/** One column's guess, with how sure it is: `exact` the heading is known, `likely` part of it is, `none` nothing fits. */
export const columnGuess = z.strictObject({
  column: z.int().min(0),
  heading: z.string(),
  field: rosterField.nullable(),
  confidence: z.enum(['exact', 'likely', 'none']),
  hidden: z.boolean(),
})
export type ColumnGuess = z.infer<typeof columnGuess>

export const mappingGuess = z.strictObject({
  mapping,
  columns: z.array(columnGuess),
  /** What the officer should look at: no header row, a needed field without a column, two columns of one meaning. */
  notes: z.array(reason),
})
export type MappingGuess = z.infer<typeof mappingGuess>

/** Typed values of one row; a field is absent when its cell is empty or its reading was refused. Wage in minor units of `wageCurrency`. */
export const rosterFields = z.strictObject({
  serial: z.string().optional(),
  name: z.string().optional(),
  sex: z.enum(['M', 'F']).optional(),
  birthDate: plainDate.optional(),
  birthPlace: z.string().optional(),
  nik: z
    .string()
    .regex(/^\d{16}$/)
    .optional(),
  passportNumber: z.string().optional(),
  passportExpires: plainDate.optional(),
  province: z.string().optional(),
  regency: z.string().optional(),
  nationalWorkerId: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  position: z.string().optional(),
  employerName: z.string().optional(),
  workAddress: z.string().optional(),
  wageMinor: z.int().min(0).optional(),
  wageCurrency: currency.optional(),
  startsOn: plainDate.optional(),
  months: z.int().min(1).optional(),
  placementCompany: z.string().optional(),
  scheme: z.string().optional(),
  departedOn: plainDate.optional(),
})
export type RosterFields = z.infer<typeof rosterFields>

export const rosterRow = z.strictObject({
  /** As the file numbers it: the first row is 1. */
  rowNumber: z.int().min(1),
  fields: rosterFields,
  /** What was read otherwise than as plainly written, and what to look at. The row comes in. */
  notes: z.array(reason),
  /** Why the row cannot come in; empty when it can. */
  refusals: z.array(reason),
  /** What the file said and no field could take (a NIK kept as a number, columns without a meaning): never lost, never trusted. */
  kept: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
})
export type RosterRow = z.infer<typeof rosterRow>

export const skippedRow = z.strictObject({ rowNumber: z.int().min(1), why: reason })
export type SkippedRow = z.infer<typeof skippedRow>

/** The later of two rows about one person; its refusal names the first. */
export const duplicateRow = z.strictObject({
  rowNumber: z.int().min(1),
  firstRowNumber: z.int().min(1),
  by: z.enum(['passport', 'nik', 'nameAndBirthDate', 'oldSpelling']),
})
export type DuplicateRow = z.infer<typeof duplicateRow>

/**
 * The whole reading of one sheet. Every row of the sheet is in `rows` or in `skipped`: `total = ready + refused + skipped`.
 * Rows with refusals (duplicates among them) are in `rows` too.
 */
export const rosterReport = z.strictObject({
  sheetName: z.string(),
  rows: z.array(rosterRow),
  skipped: z.array(skippedRow),
  duplicates: z.array(duplicateRow),
  /** About the file, not one row: encoding, delimiter, hidden columns that were read, other sheets that were not, date order, the list's own total. */
  notes: z.array(reason),
  counts: z.strictObject({
    total: z.int().min(0),
    ready: z.int().min(0),
    refused: z.int().min(0),
    skipped: z.int().min(0),
    duplicates: z.int().min(0),
  }),
})
export type RosterReport = z.infer<typeof rosterReport>

/** What the reading needs from outside: the day (years of two digits) and the currency meant when the file names none. */
export type ReadingContext = { today: string; currency: string }
