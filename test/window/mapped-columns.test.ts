import { expect, test } from 'vitest'
import type { Output } from '../../shared/channels.ts'
import {
  mappedColumns,
  missingFields,
  speaksOfContracts,
  withColumn,
  withSheet,
} from '../../renderer/rosters/import/mapped-columns.ts'

const reading: Output<'rosters.read'> = {
  kind: 'xlsx',
  sheets: [
    {
      name: 'PMI',
      rows: 4,
      preview: [['Agensi Uji'], ['Nama', 'Paspor', 'Catatan'], ['SLAMET', 'B1', ''], ['', 'B2', 'x']],
    },
    { name: 'Lain', rows: 1, preview: [['a']] },
  ],
  guess: {
    mapping: { sheet: 0, headerRow: 1, columns: { 0: 'name', 1: 'passportNumber', 2: null }, dateOrder: 'auto' },
    columns: [
      { column: 0, heading: 'Nama', field: 'name', confidence: 'exact', hidden: false },
      { column: 1, heading: 'Paspor', field: 'passportNumber', confidence: 'likely', hidden: true },
      { column: 2, heading: 'Catatan', field: null, confidence: 'none', hidden: false },
    ],
    notes: [],
  },
  remembered: false,
}
const { mapping } = reading.guess

test('a column shows its heading, what stands below it, and how sure the guess is', () => {
  const [name, passport, note] = mappedColumns(reading, mapping)
  expect(name).toMatchObject({ letter: 'A', heading: 'Nama', samples: ['SLAMET'], confidence: 'exact', hidden: false })
  expect(passport).toMatchObject({ letter: 'B', samples: ['B1', 'B2'], confidence: 'likely', hidden: true })
  expect(note).toMatchObject({ heading: 'Catatan', samples: ['x'], field: null, confidence: null })
})

test('what a hand chose, and what an older list had, is told as such', () => {
  expect(mappedColumns(reading, withColumn(mapping, 2, 'phone'))[2]?.confidence).toBe('chosen')
  expect(mappedColumns({ ...reading, remembered: true }, mapping)[0]?.confidence).toBe('remembered')
})

test('a field has one column: choosing it elsewhere leaves the former one out', () => {
  expect(withColumn(mapping, 2, 'name').columns).toEqual({ 0: null, 1: 'passportNumber', 2: 'name' })
  expect(withColumn(mapping, 0, null).columns).toEqual({ 0: null, 1: 'passportNumber', 2: null })
})

test('what rows need and no column has is named; only a list that speaks of contracts needs terms', () => {
  expect(missingFields(mapping)).toEqual(['sex', 'birthDate'])
  const ofContracts = withColumn(mapping, 2, 'wage')
  expect(missingFields(ofContracts)).toContain('months')
  expect([mapping, ofContracts].map(speaksOfContracts)).toEqual([false, true])
})

test('another sheet begins without meanings; coming back finds the guess again', () => {
  const other = withSheet(reading, mapping, 1)
  expect(other).toMatchObject({ sheet: 1, headerRow: 0, columns: {} })
  expect(withSheet(reading, other, 0)).toEqual(mapping)
})
