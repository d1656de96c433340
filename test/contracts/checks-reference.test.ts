import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadReference } from '../../electron/office/reference/load-reference.ts'
import { guessPosition } from '../../shared/contracts/positions.ts'
import { postReference } from '../../shared/office/schema.ts'
import { reference, referenceFolder } from './check-story.ts'

test('the thirteen posts are there, Damascus dormant, and pass the strict channel', () => {
  expect(reference.posts.map((p) => p.city).toSorted()).toEqual(
    'Abu Dhabi,Amman,Bandar Seri Begawan,Damascus,Doha,Hong Kong,Jeddah,Kuala Lumpur,Kuwait City,Riyadh,Seoul,Singapore,Taipei'.split(
      ',',
    ),
  )
  expect(reference.posts.filter((p) => p.dormant).map((p) => p.code)).toEqual(['KBRI-DAM'])
  expect(new Set(reference.posts.map((p) => p.code)).size).toBe(13)
  for (const post of reference.posts) expect(postReference.safeParse(post).success).toBe(true)
})

test('floors have their own ids and those for the same work never overlap in time', () => {
  const { wageFloors } = reference
  expect(new Set(wageFloors.map((f) => f.id)).size).toBe(wageFloors.length)
  for (const f of wageFloors) {
    for (const other of wageFloors) {
      const sameWork =
        f.country === other.country &&
        f.basis === other.basis &&
        JSON.stringify(f.covers) === JSON.stringify(other.covers)
      if (f === other || !sameWork || other.validFrom < f.validFrom) continue
      expect(f.validTo !== undefined && f.validTo < other.validFrom, `${f.id} and ${other.id}`).toBe(true)
    }
    if (f.graceReceiptUntil !== undefined) expect(f.graceReceiptUntil > (f.validTo ?? '')).toBe(true)
  }
})

test.each([
  ['看護工 Caregiver', 'CAREGIVER', 'domestic', 'exact'],
  ['Perawat Orang Sakit', 'CAREGIVER', 'domestic', 'exact'],
  ['Nelayan / 漁工', 'FISHERMAN', 'fishing', 'exact'],
  ['Operator Produksi 製造工', 'WORKER', 'manufacturing', 'exact'],
  ['機構看護工 Caregiver', 'CAREGIVER', 'healthcare', 'likely'],
  ['外籍家庭看護工', 'CAREGIVER', 'domestic', 'likely'],
  ['HOUSE MAID', 'HOUSE MAID', 'domestic', 'exact'],
  ['Perawat', 'NURSE', 'healthcare', 'exact'],
])('the title %s is guessed', (text, position, sector, confidence) => {
  expect(guessPosition(text, reference.positions)).toMatchObject({ position, sector, confidence })
})

test('an unknown title is not guessed, nor half of a word', () => {
  for (const text of ['', '---', 'Tukang sulap', 'cart pusher', '(外)']) {
    expect(guessPosition(text, reference.positions)).toBeNull()
  }
})

test.each([
  ['rules.json', (text: string) => text.replace('"blocks"', '"forbids"'), /rules\.json is wrong at rules\.0\.severity/],
  [
    'rules.json',
    (text: string) => text.replace('"minimumAge"', '"minimum"'),
    /rules\.json is wrong at rules\.\d+: a parameter/,
  ],
  [
    'wage-floors.json',
    (text: string) => text.replace('"validFrom": "2015-07-01"', '"validFrom": "2015-02-30"'),
    /wage-floors\.json is wrong at 0\.validFrom/,
  ],
  ['posts.json', (text: string) => text.slice(0, 100), /posts\.json cannot be read/],
])('a bad %s is refused by file and place', (name, spoil, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'))
  try {
    cpSync(referenceFolder, folder, { recursive: true })
    writeFileSync(join(folder, name), spoil(readFileSync(join(folder, name), 'utf8')))
    expect(() => loadReference(folder)).toThrow(message)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
