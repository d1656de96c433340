import fc from 'fast-check'
import { pack, type Header } from 'tar-stream'
import { expect, test } from 'vitest'
import { limits } from '../../../electron/office/packages/container/limits.ts'
import { readTar, segmentName, writeTar, type Entry } from '../../../electron/office/packages/container/tar.ts'
import { codeOf, value } from './story.ts'

const attachment = (digit: string) => `files/${digit.repeat(64)}.age`
const named = (...names: string[]): Entry[] => names.map((name, i) => ({ name, bytes: new Uint8Array([i, 1, 2]) }))
const usual = named(
  'manifest.json',
  'manifest.json.minisig',
  'facts-0001.ndjson.gz',
  'facts-0002.ndjson.gz',
  attachment('a'),
  attachment('b'),
)

test('what is written is read, and the same files give the same bytes', async () => {
  const contents = fc.array(fc.uint8Array({ maxLength: 1500 }), { minLength: 2, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(contents, fc.nat(6), async (all, segments) => {
      const entries = all.map((bytes, i) => ({ name: nameAt(i, segments), bytes }))
      const tar = await writeTar(entries)
      expect(Buffer.compare(await writeTar(entries), tar)).toBe(0)
      expect(value(await readTar(tar))).toEqual(entries)
    }),
  )
})

test('the written archive is plain ustar without times, owners or folders', async () => {
  const tar = Buffer.from(await writeTar(named('manifest.json', 'manifest.json.minisig')))
  expect(tar.length).toBe(4 * 512 + 1024)
  expect(tar.toString('latin1', 0, 13)).toBe('manifest.json')
  expect(tar.toString('latin1', 100, 124)).toBe('000644 \x00000000 \x00000000 \x00')
  expect(tar.toString('latin1', 136, 147)).toBe('00000000000')
  expect(tar.toString('latin1', 156, 157)).toBe('0')
  expect(tar.toString('latin1', 257, 263)).toBe('ustar\0')
})

test.each([
  ['nothing', []],
  ['no signature', ['manifest.json']],
  ['the signature first', ['manifest.json.minisig', 'manifest.json']],
  ['a repeat', ['manifest.json', 'manifest.json.minisig', 'manifest.json']],
  ['a repeated segment', ['manifest.json', 'manifest.json.minisig', segmentName(1), segmentName(1)]],
  ['a gap', ['manifest.json', 'manifest.json.minisig', segmentName(1), segmentName(3)]],
  ['a late start', ['manifest.json', 'manifest.json.minisig', segmentName(2)]],
  ['segments behind attachments', ['manifest.json', 'manifest.json.minisig', attachment('a'), segmentName(1)]],
  ['attachments out of order', ['manifest.json', 'manifest.json.minisig', attachment('b'), attachment('a')]],
  ['a strange name', ['manifest.json', 'manifest.json.minisig', 'readme.txt']],
  ['an absolute name', ['manifest.json', 'manifest.json.minisig', '/etc/passwd']],
  ['a climbing name', ['manifest.json', 'manifest.json.minisig', `files/../${attachment('a')}`]],
  ['a name with a prefix', ['manifest.json', './manifest.json.minisig']],
])('refuses and never writes %s', async (_, names) => {
  await expect(writeTar(named(...names))).rejects.toThrow('out of order')
  const tar = await raw(names.map((name) => ({ header: { name } })))
  expect(codeOf(await readTar(tar))).toBe('package.archive')
})

test.each<[string, Partial<Header>]>([
  ['a link', { type: 'link', linkname: 'manifest.json', size: 0 }],
  ['a symbolic link', { type: 'symlink', linkname: '/etc/passwd', size: 0 }],
  ['a folder', { type: 'directory', size: 0 }],
  ['a device', { type: 'character-device', size: 0 }],
  ['another type of file', { type: 'contiguous-file' }],
  ['an executable', { mode: 0o755 }],
  ['an owner', { uid: 1000 }],
  ['a time', { mtime: new Date(1_000_000_000_000) }],
  ['a hidden header', { pax: { comment: 'x' } }],
  ['a file that names a target', { linkname: 'x' }],
])('refuses %s', async (_, odd) => {
  const tar = await raw([{ header: { name: 'manifest.json' } }, { header: { name: 'manifest.json.minisig', ...odd } }])
  expect(codeOf(await readTar(tar))).toBe('package.archive')
})

test('refuses a long-name header of GNU tar before a file', async () => {
  const whole = Buffer.from(await writeTar(usual))
  const long = Buffer.from((await raw([{ header: { name: '././@LongLink' } }])).subarray(0, 1024))
  long.write('L', 156)
  long.write(`${checksum(long).toString(8).padStart(6, '0')} \0`, 148)
  expect(codeOf(await readTar(Buffer.concat([long, whole])))).toBe('package.archive')
})

test('refuses what lies behind the end, and bytes in the filling', async () => {
  const tar = await writeTar(usual)
  const more = await writeTar(named('manifest.json', 'manifest.json.minisig'))
  const dirty = tar.slice()
  dirty[512 + 100] = 1
  expect(codeOf(await readTar(Buffer.concat([tar, new Uint8Array(8192)])))).toBe('accepted')
  expect(codeOf(await readTar(Buffer.concat([tar, new Uint8Array(65536)])))).toBe('package.archive')
  expect(codeOf(await readTar(Buffer.concat([tar, more])))).toBe('package.archive')
  expect(codeOf(await readTar(Buffer.concat([tar, Buffer.from('x')])))).toBe('package.archive')
  expect(codeOf(await readTar(dirty))).toBe('package.archive')
})

test('every cut is refused', async () => {
  const tar = await writeTar(usual)
  for (let length = 0; length < tar.length; length++) {
    expect(codeOf(await readTar(tar.subarray(0, length)))).toBe('package.archive')
  }
})

test('refuses sizes above the limits, before the bytes are there', async () => {
  const huge = Buffer.from(await writeTar(usual))
  huge.write('77777777777', 124)
  huge.write(`${checksum(huge).toString(8).padStart(6, '0')} \0`, 148)
  expect(codeOf(await readTar(huge))).toBe('package.too-large')
  const tar = await writeTar(usual)
  for (const less of [{ manifestBytes: 2 }, { signatureBytes: 2 }, { entryBytes: 2 }, { entries: 5 }]) {
    expect(codeOf(await readTar(tar, { ...limits, ...less }))).toBe('package.too-large')
  }
})

test('garbage is refused, not thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expect(codeOf(await readTar(bytes))).toBe('package.archive')
    }),
  )
})

/** The i-th name of a well-formed archive with so many segments. */
function nameAt(i: number, segments: number): string {
  if (i < 2) return ['manifest.json', 'manifest.json.minisig'][i] ?? ''
  return i - 2 < segments ? segmentName(i - 1) : attachment(String(i))
}

/** An archive as any other program might write it. */
async function raw(entries: { header: Partial<Header> & { name: string } }[]): Promise<Uint8Array> {
  const archive = pack()
  for (const { header } of entries) {
    const full = { mode: 0o644, mtime: new Date(0), ...header }
    if (header.size === 0) archive.entry(full)
    else archive.entry(full, Buffer.from('abc'))
  }
  archive.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of archive as AsyncIterable<Uint8Array>) pieces.push(piece)
  return Buffer.concat(pieces)
}

function checksum(tar: Uint8Array): number {
  return tar.subarray(0, 512).reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)
}
