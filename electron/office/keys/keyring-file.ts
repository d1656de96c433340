import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSigned, keyring, signKeyring, type Keyring } from './keyring.ts'

export const keyringNames = ['keyring.json', 'keyring.copy.json'] as const

/** The keyring of a folder: the first of its two copies that can be read; undefined when the folder holds none; `damaged` when neither can be read. */
export function readKeyring(folder: string): Keyring | 'damaged' | undefined {
  const present = keyringNames.filter((name) => existsSync(join(folder, name)))
  for (const name of present) {
    try {
      return keyring.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    } catch {
      continue
    }
  }
  return present.length > 0 ? 'damaged' : undefined
}

/** Writes both copies beside the old ones and then over them: one whole copy exists at every moment, and a full disk leaves both as they were. */
export function writeKeyring(folder: string, ring: Keyring): void {
  const paths = keyringNames.map((name) => join(folder, name))
  for (const path of paths) writeBeside(path, `${JSON.stringify(ring, null, 2)}\n`)
  for (const path of paths) renameSync(partOf(path), path)
}

/**
 * Changes the keyring as it is now and signs it anew. To be called without waiting between, inside the transaction that changes the officers,
 * so that no other change is lost. SECURITY: a keyring that somebody changed from outside throws; signing it would make that change good.
 */
export function changeKeyring(
  folder: string,
  dataKey: Uint8Array,
  change: (ring: Keyring) => Partial<Pick<Keyring, 'slots' | 'language'>>,
): void {
  const ring = readKeyring(folder)
  if (!ring || ring === 'damaged' || !isSigned(ring, dataKey)) throw new Error('keyring is gone or not ours')
  writeKeyring(folder, signKeyring({ ...ring, ...change(ring) }, dataKey))
}

/** Beside, fsync, rename: after a power cut the old or the new text is there, never half of one. Owner-only permissions. */
export function writeDurably(path: string, text: string): void {
  writeBeside(path, text)
  renameSync(partOf(path), path)
}

function partOf(path: string): string {
  return `${path}.part`
}

function writeBeside(path: string, text: string): void {
  const file = openSync(partOf(path), 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
