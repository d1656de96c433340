import { extract, pack, type Header as TarHeader } from 'tar-stream'
import { ok, type Result } from '../../../../shared/core/result.ts'
import { limits, type Limits } from './limits.ts'
import { badPackage } from './problems.ts'

/** One file of the archive. */
export type Entry = { name: string; bytes: Uint8Array }

/**
 * The archive of `entries`, always the same bytes for the same files: no times, owners or folders.
 * Throws when the files are not in the one order a reader takes.
 */
export async function writeTar(entries: readonly Entry[]): Promise<Uint8Array> {
  if (!isInOrder(entries.map((entry) => entry.name))) throw new Error('files of a package out of order')
  const archive = pack()
  const written = (async () => {
    const pieces: Uint8Array[] = []
    for await (const piece of archive as AsyncIterable<Uint8Array>) pieces.push(piece)
    return Buffer.concat(pieces)
  })()
  for (const { name, bytes } of entries) {
    archive.entry(
      { name, mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) },
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    )
  }
  archive.finalize()
  return new Uint8Array(await written)
}

/**
 * The files of an archive, as views into `bytes`. Refuses (`badPackage`) anything `writeTar` would not have written: links, folders,
 * other names, another order, repeats, hidden headers, something behind the end, files above the limits, a cut archive.
 */
export function readTar(bytes: Uint8Array, max: Limits = limits): Promise<Result<Entry[]>> {
  return new Promise((resolve) => {
    const entries: Entry[] = []
    let end = 0
    let padded = true
    const archive = extract()
    archive.on('entry', (header: Header, stream, next) => {
      // A cut archive errors here and at the archive; unheard here, it would end the process.
      stream.on('error', () => undefined)
      const { name, byteOffset = -1, size } = header
      const fits = isPlain(header) && byteOffset === end + 512 && mayFollow(entries.at(-1)?.name, name)
      if (!fits || isTooLarge(name, size, entries.length, max)) {
        resolve(badPackage(fits ? 'package.too-large' : 'package.archive'))
        archive.destroy()
        return
      }
      entries.push({ name, bytes: bytes.subarray(byteOffset, byteOffset + size) })
      end = byteOffset + Math.ceil(size / 512) * 512
      padded &&= isZero(bytes.subarray(byteOffset + size, end))
      stream.on('end', () => next())
      stream.resume()
    })
    archive.on('error', () => resolve(badPackage('package.archive')))
    archive.on('finish', () => {
      const good = entries.length >= 2 && padded && isEnd(bytes.subarray(end))
      resolve(good ? ok(entries) : badPackage('package.archive'))
    })
    archive.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  })
}

/** `facts-0001.ndjson.gz` for 1. */
export function segmentName(number: number): string {
  return `facts-${String(number).padStart(4, '0')}.ndjson.gz`
}

/** `byteOffset`, where the file's bytes begin, is missing from tar-stream's types. */
type Header = TarHeader & { byteOffset?: number }

/**
 * A file as we write it. That it also lies exactly where the one before ended (see above) is what keeps hidden headers out:
 * tar-stream follows long-name, pax and global headers silently.
 */
function isPlain(header: Header): boolean {
  const { type, mode, uid, gid, mtime, linkname, pax } = header
  return type === 'file' && mode === 0o644 && uid === 0 && gid === 0 && mtime.getTime() === 0 && !linkname && !pax
}

function isTooLarge(name: string, size: number, count: number, max: Limits): boolean {
  if (name === 'manifest.json') return size > max.manifestBytes
  if (name === 'manifest.json.minisig') return size > max.signatureBytes
  return size > max.entryBytes || count >= max.entries
}

function isInOrder(names: readonly string[]): boolean {
  return names.length >= 2 && names.every((name, i) => mayFollow(names[i - 1], name))
}

/** The one order: manifest, its signature, segments counted from 1 without a gap, then attachments by name. */
function mayFollow(previous: string | undefined, name: string): boolean {
  if (previous === undefined) return name === 'manifest.json'
  if (previous === 'manifest.json') return name === 'manifest.json.minisig'
  if (/^files\/[0-9a-f]{64}\.age$/.test(name)) return !previous.startsWith('files/') || previous < name
  const segments = /^facts-(\d{4})/.exec(previous)?.[1] ?? (previous === 'manifest.json.minisig' ? '0' : undefined)
  return segments !== undefined && name === segmentName(Number(segments) + 1)
}

/** Two empty blocks; GNU tar fills up to 20 blocks. */
function isEnd(rest: Uint8Array): boolean {
  return rest.length >= 1024 && rest.length <= 22 * 512 && isZero(rest)
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}
