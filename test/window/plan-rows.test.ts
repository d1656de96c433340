import { expect, test } from 'vitest'
import type { Output } from '../../shared/channels.ts'
import { reasonOf } from '../../shared/core/problem.ts'
import { fits, headline, planFilters, planRows, weights } from '../../renderer/rosters/import/plan-rows.ts'
import { refusedList } from '../../renderer/rosters/import/refused-list.ts'

const why = reasonOf('row.uji', 'Baris kosong.', 'Empty row.')
const note = reasonOf('row.catatan', 'Spasi dibuang.', 'Blanks removed.')
const refusal = reasonOf('row.tolak', 'Belum 18; "periksa".', 'Under 18; "check".')
const finding = { rule: 'r', severity: 'blocks' as const, citation: 'UU', text: { id: 'Upah', en: 'Wage' } }
const row = { worker: 'new', employer: 'new', position: 'Caregiver', notes: [], refusals: [], findings: [] } as const

const plan: Output<'rosters.dryRun'> = {
  report: {
    sheetName: 'PMI',
    skipped: [{ rowNumber: 1, why }],
    duplicates: [],
    notes: [],
    counts: { total: 3, ready: 1, refused: 1, skipped: 1, duplicates: 0 },
  },
  rows: [
    { ...row, rowNumber: 2, outcome: 'draft', name: 'Uji Satu', notes: [note], refusals: [], findings: [finding] },
    { ...row, rowNumber: 3, outcome: 'refused', name: '=Uji Dua', notes: [], refusals: [refusal], findings: [] },
  ],
  counts: {
    drafts: 1,
    workersOnly: 0,
    refused: 1,
    skipped: 1,
    newWorkers: 1,
    knownWorkers: 0,
    newEmployers: 1,
    withBlocks: 1,
  },
}
const rows = planRows(plan)

test('every row of the sheet is there, and each filter finds its own', () => {
  expect(rows.map((one) => one.rowNumber)).toEqual([2, 3, 1])
  const found = planFilters.map((filter) => rows.filter((one) => fits(one, filter)).map((one) => one.rowNumber))
  expect(Object.fromEntries(planFilters.map((filter, at) => [filter, found[at]]))).toEqual({
    all: [2, 3, 1],
    draft: [2],
    refused: [3],
    blocks: [2],
    notes: [2],
    skipped: [1],
  })
})

test('the one line about a row is what matters most', () => {
  expect(rows.map((one) => headline(one)?.id)).toEqual(['Upah', 'Belum 18; "periksa".', 'Baris kosong.'])
  expect(rows.map(weights)[0]).toEqual({ blocks: 1, warns: 0 })
})

test('the list of refused rows opens in a spreadsheet and runs nothing there', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    refusedList(rows, ['Baris', 'Nama', 'Alasan'], (words) => words.id),
  )
  expect(text).toBe('\uFEFF"Baris";"Nama";"Alasan"\r\n"3";"\'=Uji Dua";"Belum 18; ""periksa""."\r\n')
})
