import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../../../electron/office/packages/container/limits.ts'
import { packSegments, unpackSegment } from '../../../electron/office/packages/container/segments.ts'
import type { Fact } from '../../../shared/core/fact.ts'
import { codeOf, facts, value } from './story.ts'

const [small] = [...packSegments(facts(3))]
if (!small) throw new Error('no segment')

test('facts come back as they were, whatever their bodies say and wherever segments are cut', () => {
  const body = fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
    fc.jsonValue(),
  )
  const bodies = fc.array(body, { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(bodies, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 2000 }), (all, rows, bytes) => {
      const written = all.map((one, i) => ({ ...(facts(1, i + 1)[0] as Fact), body: one }))
      const segments = [...packSegments(written, { rows, bytes })]
      const read = segments.flatMap((segment) => value(unpackSegment(segment.bytes, segment.rows)).facts)
      expect(read).toEqual(JSON.parse(JSON.stringify(written)))
      expect(segments.every((segment) => segment.rows <= rows)).toBe(true)
    }),
  )
})

test('a segment is a plain gzip of one fact a line, the same bytes each time and on every system', () => {
  const [again] = [...packSegments(facts(3))]
  expect(again).toEqual(small)
  expect([...small.bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  const lines = gunzipSync(small.bytes).toString().split('\n')
  expect(lines).toEqual([...facts(3).map((fact) => JSON.stringify(fact)), ''])
})

test('no facts make no segment; many are numbered from 1', () => {
  expect([...packSegments([])]).toEqual([])
  const names = [...packSegments(facts(12), { rows: 5, bytes: 1e6 })].map((segment) => [segment.name, segment.rows])
  expect(names).toEqual([
    ['facts-0001.ndjson.gz', 5],
    ['facts-0002.ndjson.gz', 5],
    ['facts-0003.ndjson.gz', 2],
  ])
})

test('a segment that compresses suspiciously well is still one we read ourselves', () => {
  const dull = facts(5000).map((fact) => ({
    ...fact,
    sequence: 1,
    body: { note: 'x'.repeat(700) },
    subject: (facts(1)[0] as Fact).subject,
  }))
  const [segment] = [...packSegments(dull)]
  expect(gzipSync(Buffer.from(dull.map((fact) => JSON.stringify(fact)).join('\n'))).length * limits.ratio).toBeLessThan(
    4_000_000,
  )
  expect(codeOf(unpackSegment(segment?.bytes ?? new Uint8Array(), segment?.rows ?? 0))).toBe('accepted')
})

test('a bomb is refused by what it claims, before inflating', () => {
  const bomb = gzip(Buffer.alloc(32 * 1024 * 1024, 10))
  const begun = process.memoryUsage().arrayBuffers
  expect(codeOf(unpackSegment(bomb, 1))).toBe('package.too-large')
  expect(process.memoryUsage().arrayBuffers - begun).toBeLessThan(1024 * 1024)
  const above = gzip(Buffer.alloc(limits.segmentBytes + 1))
  expect(codeOf(unpackSegment(above, 1, { ...limits, ratio: 1e9 }))).toBe('package.too-large')
})

test('a bomb that lies about its size is stopped while inflating', () => {
  const bomb = gzip(Buffer.alloc(32 * 1024 * 1024, 10))
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(bomb.length - 4, 100_000, true)
  const begun = process.memoryUsage().arrayBuffers
  expect(codeOf(unpackSegment(bomb, 1))).toBe('package.facts')
  expect(process.memoryUsage().arrayBuffers - begun).toBeLessThan(1024 * 1024)
})

test('too many rows are refused unread', () => {
  expect(codeOf(unpackSegment(small.bytes, limits.segmentRows + 1))).toBe('package.too-large')
})

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('{"sequence":1}\n')],
  ['something behind it', Buffer.concat([small.bytes, Buffer.alloc(8)])],
  ['two members', Buffer.concat([small.bytes, small.bytes])],
  ['a file name in its header', gzip(Buffer.from('x\n'), 8)],
  ['lines that are not JSON', gzip(Buffer.from('a\nb\nc\n'))],
  ['JSON that is no fact', gzip(Buffer.from('{}\n{}\n{}\n'))],
  ['an empty line', gzip(Buffer.from(`${lineOf(1)}\n\n${lineOf(2)}\n`))],
  ['a last line without its end', gzip(Buffer.from([1, 2, 3].map(lineOf).join('\n')))],
  ['a byte order mark', gzip(Buffer.from(`\uFEFF${[1, 2, 3].map(lineOf).join('\n')}\n`))],
  [
    'bytes that are not UTF-8',
    gzip(Buffer.from(`${[1, 2, 3].map(lineOf).join('\n')}\n`.replace('gaji', '\u00ff'), 'latin1')),
  ],
  ['fewer rows than promised', gzip(Buffer.from(`${lineOf(1)}\n`))],
])('refuses %s', (_, bytes) => {
  expect(codeOf(unpackSegment(bytes, 3))).toBe('package.facts')
})

test('every cut and every flipped bit is refused or changes nothing', () => {
  const whole = value(unpackSegment(small.bytes, 3)).facts
  let accepted = 0
  for (let length = 0; length < small.bytes.length; length++) {
    expect(unpackSegment(small.bytes.subarray(0, length), 3).ok).toBe(false)
  }
  for (let bit = 0; bit < small.bytes.length * 8; bit++) {
    const flipped = small.bytes.slice()
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const answer = unpackSegment(flipped, 3)
    if (!answer.ok) continue
    accepted += 1
    expect(answer.value.facts).toEqual(whole)
  }
  // Time, level and system of the gzip header (6 bytes); the manifest's hash covers them.
  expect(accepted).toBeLessThanOrEqual(6 * 8 + 8)
})

function lineOf(sequence: number): string {
  return JSON.stringify(facts(1, sequence)[0])
}

/** A gzip file with these flags in its header, its other fields honest. */
function gzip(plain: Uint8Array, flags = 0): Buffer {
  const honest = gzipSync(plain)
  honest[3] = flags
  return Buffer.concat([honest.subarray(0, 10), deflateRawSync(plain), honest.subarray(-8)])
}
