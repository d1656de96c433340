import { open, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemOf, reasonOf, type Problem } from '../../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../../shared/core/result.ts'

/** What writing needs of a disk; tests put a failing one in its place. */
export type Disk = {
  /** Bytes of a file, undefined where there is none. */
  sizeOf(path: string): Promise<number | undefined>
  /** Bytes this user may still write in a folder. */
  freeBytes(folder: string): Promise<number>
  remove(path: string): Promise<void>
  /** Creates the file, which must not exist, and returns when its bytes are on the medium. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  read(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  syncFolder(folder: string): Promise<void>
}

/**
 * Writes a file that is either not there or whole: space checked → `.part` beside it → fsync → read back → `check` → rename → fsync of
 * the folder. A `.part` left by a crash is replaced; a finished file is never touched: it is the answer when it is this long and passes
 * `check` (the crash came after the rename), else `conflict`.
 * Refuses with `noSpace` (full, read-only, not writable), `notFound` (folder or medium gone) or what `check` answers; nothing is left then.
 * The read back comes through the system's cache: it proves what was written, not the medium's cells.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  check: (readBack: Uint8Array) => Promise<Result<void>>,
  disk: Disk = localDisk,
): Promise<Result<void>> {
  const part = `${path}.part`
  try {
    const there = await disk.sizeOf(path)
    if (there !== undefined) return await keepFinished(path, there === bytes.length, check, disk)
    await disk.remove(part)
    if ((await disk.freeBytes(dirname(path))) < bytes.length + reserve) return fail(full())
    await disk.writeNew(part, bytes)
    const checked = await check(await disk.read(part))
    // rename replaces without asking; someone else may have finished the same file meanwhile.
    const taken = (await disk.sizeOf(path)) !== undefined
    if (!checked.ok || taken) {
      await disk.remove(part)
      return taken ? fail(exists()) : checked
    }
    await disk.rename(part, path)
    await disk.syncFolder(dirname(path))
    return ok(undefined)
  } catch (error) {
    const problem = problemFor(error)
    if (!problem) throw error
    // The medium may be gone; a left `.part` is harmless and replaced next time.
    await disk.remove(part).catch(() => undefined)
    return fail(problem)
  }
}

async function keepFinished(
  path: string,
  sameLength: boolean,
  check: (readBack: Uint8Array) => Promise<Result<void>>,
  disk: Disk,
): Promise<Result<void>> {
  if (!sameLength || !(await check(await disk.read(path))).ok) return fail(exists())
  await disk.remove(`${path}.part`)
  await disk.syncFolder(dirname(path))
  return ok(undefined)
}

/** Room for the folder's own bookkeeping. */
const reserve = 1024 * 1024

/** The disk of this computer. */
export const localDisk: Disk = {
  sizeOf: (path) =>
    stat(path).then(
      ({ size }) => size,
      (error) => ignore(error, ['ENOENT']),
    ),
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  remove: (path) => rm(path, { force: true }),
  async writeNew(path, bytes) {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  read: async (path) => new Uint8Array(await readFile(path)),
  rename,
  async syncFolder(folder) {
    // Windows cannot open a folder; some sticks' file systems cannot sync one. Both order the rename by their own journal, or not at all.
    const handle = await open(folder, 'r').catch((error) => ignore(error, ['EISDIR', 'EPERM', 'EACCES']))
    if (!handle) return
    try {
      await handle.sync()
    } catch (error) {
      ignore(error, ['EINVAL', 'ENOTSUP', 'EPERM'])
    } finally {
      await handle.close()
    }
  },
}

function ignore(error: unknown, codes: string[]): undefined {
  if (!codes.includes(codeOf(error))) throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The refusal for an error of the system; undefined for one that is our bug. */
function problemFor(error: unknown): Problem | undefined {
  const code = codeOf(error)
  // EFBIG: a FAT stick takes no file above 4 GiB. EDQUOT: the share's quota.
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return full()
  if (code === 'EROFS') return readOnly()
  if (['EACCES', 'EPERM'].includes(code)) return notWritable()
  return ['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO'].includes(code) ? gone() : undefined
}

function full(): Problem {
  return problemOf(
    'noSpace',
    reasonOf(
      'target.full',
      'Ruang di media tujuan tidak cukup. Paket belum ditulis dan datanya tetap aman di kantor; kosongkan ruang atau pilih media lain.',
      'There is not enough room on the target medium. The package was not written and its data is safe in the office; free some space or choose another medium.',
    ),
  )
}

function readOnly(): Problem {
  return problemOf(
    'noSpace',
    reasonOf(
      'target.read-only',
      'Media tujuan hanya bisa dibaca. Paket belum ditulis dan datanya tetap aman di kantor; buka kunci tulisnya atau pilih media lain.',
      'The target medium is read-only. The package was not written and its data is safe in the office; unlock it for writing or choose another medium.',
    ),
  )
}

function notWritable(): Problem {
  return problemOf(
    'noSpace',
    reasonOf(
      'target.not-writable',
      'Aplikasi tidak diizinkan menulis di folder tujuan. Paket belum ditulis dan datanya tetap aman di kantor; pilih folder lain.',
      'The app may not write in the target folder. The package was not written and its data is safe in the office; choose another folder.',
    ),
  )
}

function gone(): Problem {
  return problemOf(
    'notFound',
    reasonOf(
      'target.gone',
      'Folder atau media tujuan tidak ada lagi. Paket belum ditulis dan datanya tetap aman di kantor; pasang kembali medianya lalu ulangi.',
      'The target folder or medium is no longer there. The package was not written and its data is safe in the office; connect the medium and try again.',
    ),
  )
}

function exists(): Problem {
  return problemOf(
    'conflict',
    reasonOf(
      'target.exists',
      'Berkas dengan nama ini sudah ada dan tidak diubah. Pilih folder lain atau pindahkan berkas itu lebih dahulu.',
      'A file of this name is already there and was not changed. Choose another folder or move that file first.',
    ),
  )
}
