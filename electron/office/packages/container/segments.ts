import { constants, crc32, gzipSync, inflateRawSync } from 'node:zlib'
import { fact, type Fact } from '../../../../shared/core/fact.ts'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { limits, type Limits } from './limits.ts'
import { badPackage } from './problems.ts'
import { segmentName } from './tar.ts'

/** One `facts-NNNN.ndjson.gz`. */
export type PackedSegment = { name: string; rows: number; bytes: Uint8Array; inflatedBytes: number }

/** Where a segment is closed; a single larger fact gets a segment of its own. */
const aim = { rows: 5_000, bytes: 4 * 1024 * 1024 }

/** Facts as compressed segments, one JSON text a line, in their order. Throws when a single fact is above the reader's limit. */
export function* packSegments(
  facts: Iterable<Fact>,
  wish: { rows: number; bytes: number } = aim,
): Generator<PackedSegment> {
  let lines: Buffer[] = []
  let [size, number] = [0, 0]
  for (const one of facts) {
    const line = Buffer.from(`${JSON.stringify(one)}\n`)
    if (line.length > limits.segmentBytes) throw new Error('a fact is larger than a segment may be')
    if (lines.length > 0 && (lines.length >= wish.rows || size + line.length > wish.bytes)) {
      yield pack((number += 1), lines)
      ;[lines, size] = [[], 0]
    }
    lines.push(line)
    size += line.length
  }
  if (lines.length > 0) yield pack(number + 1, lines)
}

/**
 * The facts of one segment. Refuses (`badPackage`) before inflating when the sizes it claims are above the limits, while inflating
 * when they were a lie, and afterwards when the checksum, the number of rows or the shape of a fact is wrong.
 */
export function unpackSegment(
  bytes: Uint8Array,
  rows: number,
  max: Limits = limits,
): Result<{ facts: Fact[]; inflatedBytes: number }> {
  if (rows > max.segmentRows) return badPackage('package.too-large')
  const inflated = gunzip(bytes, max)
  if (!inflated.ok) return inflated
  const lines = textLines(inflated.value)
  if (!lines || lines.length !== rows) return badPackage('package.facts')
  const facts: Fact[] = []
  for (const line of lines) {
    const one = fact.safeParse(parse(line))
    if (!one.success) return badPackage('package.facts')
    facts.push(one.data)
  }
  return ok({ facts, inflatedBytes: inflated.value.length })
}

function pack(number: number, lines: Buffer[]): PackedSegment {
  const plain = Buffer.concat(lines)
  const packed = gzip(plain, constants.Z_DEFAULT_STRATEGY)
  // Very repetitive facts would look like a decompression bomb to the reader; Huffman coding alone never passes 8 : 1.
  const tame = looksLikeBomb(packed.length, plain.length, limits) ? gzip(plain, constants.Z_HUFFMAN_ONLY) : packed
  return { name: segmentName(number), rows: lines.length, bytes: tame, inflatedBytes: plain.length }
}

/** The same bytes on every system: no time, and "unknown" instead of the operating system that zlib writes. */
function gzip(plain: Uint8Array, strategy: number): Uint8Array {
  const packed = new Uint8Array(gzipSync(plain, { level: 6, strategy }))
  packed[9] = 255
  return packed
}

/** One gzip member as `gzip` writes it (RFC 1952 without optional fields) and nothing behind it. */
function gunzip(bytes: Uint8Array, max: Limits): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [head, tail] = [10, 8]
  if (bytes.length < head + tail || view.getUint32(0) !== 0x1f8b0800) return badPackage('package.facts')
  const claimed = view.getUint32(bytes.length - 4, true)
  if (claimed > max.segmentBytes || looksLikeBomb(bytes.length, claimed, max)) return badPackage('package.too-large')
  const deflated = bytes.subarray(head, bytes.length - tail)
  try {
    const { buffer, engine } = inflate(deflated, Math.max(1, claimed))
    const whole = engine.bytesWritten === deflated.length && buffer.length === claimed
    return whole && crc32(buffer) === view.getUint32(bytes.length - 8, true) ? ok(buffer) : badPackage('package.facts')
  } catch {
    // Damaged, cut short, or longer than it claimed.
    return badPackage('package.facts')
  }
}

/** With `info` zlib also tells how much it read; Node's types do not know this form of the answer. */
function inflate(bytes: Uint8Array, maxOutputLength: number): { buffer: Buffer; engine: { bytesWritten: number } } {
  const answer: unknown = inflateRawSync(bytes, { maxOutputLength, info: true })
  return answer as ReturnType<typeof inflate>
}

function looksLikeBomb(packed: number, plain: number, max: Limits): boolean {
  return plain > 1024 * 1024 && plain > packed * max.ratio
}

/** Lines without their ends; undefined when the bytes are not UTF-8 or do not end with a line's end. */
function textLines(bytes: Uint8Array): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.endsWith('\n') ? text.slice(0, -1).split('\n') : undefined
  } catch {
    return undefined
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
