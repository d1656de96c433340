import { expect, test } from 'vitest'
import { encodeManifest, manifest, parseManifest, type Manifest } from '../../../shared/packages/manifest.ts'
import { codeOf, facts, headOf, newOffice, value } from './story.ts'

const [post, headquarters] = [await newOffice(), await newOffice()]
const good: Manifest = { ...headOf(post, headquarters, facts(2)), segments: [] }

test('holds every field of the format', () => {
  const fields =
    'format kind sender recipient stream sequence previous createdAt app schema minReader factRange segments state acknowledgements auditHead keyDirectoryEpoch referenceEpoch'
  expect(Object.keys(manifest.shape)).toEqual(fields.split(' '))
  for (const field of fields.split(' ')) {
    const { [field]: _, ...less } = good
    expect(codeOf(parseManifest(JSON.stringify(less)))).toBe('package.manifest')
  }
})

test('text and manifest go back and forth; the order of keys does not matter', () => {
  const text = encodeManifest(good)
  expect(value(parseManifest(text))).toEqual(good)
  const mixed = Object.fromEntries(Object.entries(good).reverse()) as Manifest
  expect(encodeManifest(mixed)).toBe(text)
  expect(text.startsWith('{\n  "acknowledgements": []')).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
})

test('unknown fields of a newer sender are kept, at every level', () => {
  const newer = { ...good, weather: { b: 1, a: [null] }, sender: { ...good.sender, city: 'Taipei' } }
  expect(value(parseManifest(encodeManifest(newer)))).toEqual(newer)
})

test.each([
  ['not JSON', '{'],
  ['not an object', '[]'],
  ['another format', encodeManifest({ ...good, format: 'zip' as Manifest['format'] })],
  ['sequence 0', encodeManifest({ ...good, sequence: 0 })],
  ['a hash in capitals', encodeManifest({ ...good, previous: 'A'.repeat(64) })],
  [
    'a climbing segment',
    encodeManifest({ ...good, segments: [{ name: '../x', rows: 1, bytes: 1, sha256: good.previous }] }),
  ],
])('refuses %s', (_, text) => {
  expect(codeOf(parseManifest(text))).toBe('package.manifest')
})

test('what only a newer app can read says so', () => {
  expect(codeOf(parseManifest('{"format":"attache-desk-package/2"}'))).toBe('package.newer-app')
  expect(codeOf(parseManifest('{"format":"attache-desk-package/1","minReader":2}'))).toBe('package.newer-app')
})
