import { reasonOf, type Reason } from '../core/problem.ts'
import { nameKey } from '../workers/identity.ts'
import type { DuplicateRow, RosterRow } from './schema.ts'

/**
 * Finds people listed twice: same passport, same NIK, or same birth date with the same name, also in old spelling. The later row gets a
 * refusal that names the first. Rows already refused count for nothing, so a bad row never keeps a good one out. Two different NIK under
 * one name and birth date are two people as far as the papers say: only told.
 */
export function findDuplicates(rows: readonly RosterRow[]): { rows: RosterRow[]; duplicates: DuplicateRow[] } {
  const seen = new Map<string, RosterRow>()
  const duplicates: DuplicateRow[] = []
  const checked = rows.map((row) => {
    if (row.refusals.length > 0) return row
    const match = firstMatch(row, seen)
    if (match && match.by !== 'passport' && differentNik(row, match.first)) {
      remember(row, seen)
      return { ...row, notes: [...row.notes, perhapsSame(match.first.rowNumber)] }
    }
    if (!match) {
      remember(row, seen)
      return row
    }
    duplicates.push({ rowNumber: row.rowNumber, firstRowNumber: match.first.rowNumber, by: match.by })
    return { ...row, refusals: [duplicateOf(match.by, match.first.rowNumber)] }
  })
  return { rows: checked, duplicates }
}

type Key = { by: DuplicateRow['by']; key: string }

function keysOf(row: RosterRow): Key[] {
  const { passportNumber, nik, name, birthDate } = row.fields
  const keys: Key[] = []
  if (passportNumber) keys.push({ by: 'passport', key: `p ${passportNumber}` })
  if (nik) keys.push({ by: 'nik', key: `n ${nik}` })
  if (name && birthDate) {
    keys.push({ by: 'nameAndBirthDate', key: `b ${birthDate} ${name.toLowerCase()}` })
    keys.push({ by: 'oldSpelling', key: `k ${birthDate} ${nameKey(name)}` })
  }
  return keys
}

function firstMatch(
  row: RosterRow,
  seen: Map<string, RosterRow>,
): { by: DuplicateRow['by']; first: RosterRow } | undefined {
  for (const { by, key } of keysOf(row)) {
    const first = seen.get(key)
    if (first) return { by, first }
  }
  return undefined
}

function remember(row: RosterRow, seen: Map<string, RosterRow>): void {
  for (const { key } of keysOf(row)) if (!seen.has(key)) seen.set(key, row)
}

function differentNik(row: RosterRow, first: RosterRow): boolean {
  return row.fields.nik !== undefined && first.fields.nik !== undefined && row.fields.nik !== first.fields.nik
}

const causes: Record<DuplicateRow['by'], [string, string]> = {
  passport: ['nomor paspor yang sama', 'the same passport number'],
  nik: ['NIK yang sama', 'the same NIK'],
  nameAndBirthDate: ['nama dan tanggal lahir yang sama', 'the same name and birth date'],
  oldSpelling: [
    'nama yang sama dalam ejaan lain dan tanggal lahir yang sama',
    'the same name in another spelling and the same birth date',
  ],
}

function duplicateOf(by: DuplicateRow['by'], firstRow: number): Reason {
  const [indonesian, english] = causes[by]
  return reasonOf(
    `row.duplicate.${by}`,
    `Orang ini sudah ada di baris ${firstRow} (${indonesian}). Baris ${firstRow} yang dipakai.`,
    `This person is already in row ${firstRow} (${english}). Row ${firstRow} is used.`,
  )
}

function perhapsSame(firstRow: number): Reason {
  return reasonOf(
    'row.perhaps-same',
    `Nama dan tanggal lahirnya sama dengan baris ${firstRow}, tetapi NIK-nya berbeda. Pastikan ini dua orang.`,
    `Name and birth date are those of row ${firstRow}, but the NIK differs. Make sure these are two people.`,
  )
}
