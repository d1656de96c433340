// Disks for `writeAtomic`: a plain one, and one during whose work the process dies.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Disk } from '../../electron/office/packages/container/write-atomic.ts'

/** What `writeAtomic` does, in this order. */
export const diskSteps = [
  'sizeOf',
  'remove',
  'freeBytes',
  'writeNew',
  'read',
  'sizeOf again',
  'rename',
  'syncFolder',
] as const

/** A disk that does what it is told. */
export const plainDisk: Disk = {
  sizeOf: async (path) => (existsSync(path) ? statSync(path).size : undefined),
  freeBytes: async () => 1e9,
  remove: async (path) => rmSync(path, { force: true }),
  writeNew: async (path, bytes) => writeFileSync(path, bytes, { flag: 'wx' }),
  read: async (path) => new Uint8Array(readFileSync(path)),
  rename: async (from, to) => renameSync(from, to),
  syncFolder: async () => undefined,
}

/** The process dies in the middle of its `at`th touch of the disk: half of the bytes are written, a rename is done but not told. */
export function diskThatDies(at: number): Disk {
  let touched = -1
  const dies = <A extends unknown[], T>(
    work: (...given: A) => Promise<T>,
    half: (...given: A) => void = () => undefined,
  ) => {
    return async (...given: A): Promise<T> => {
      touched += 1
      if (touched !== at) return work(...given)
      half(...given)
      throw new Error('killed')
    }
  }
  return {
    sizeOf: dies(plainDisk.sizeOf),
    freeBytes: dies(plainDisk.freeBytes),
    remove: dies(plainDisk.remove),
    writeNew: dies(plainDisk.writeNew, (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2))),
    read: dies(plainDisk.read),
    rename: dies(plainDisk.rename, renameSync),
    syncFolder: dies(plainDisk.syncFolder),
  }
}

/** The bytes with one bit in the middle turned. */
export function flipped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes)
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] ?? 0) ^ 1
  return copy
}
