import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyring, type Keyring } from './keyring.ts'

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

/** Writes both copies, each beside and then over the old one, so that one whole copy exists at every moment. */
export function writeKeyring(folder: string, ring: Keyring): void {
  for (const name of keyringNames) writeDurably(join(folder, name), `${JSON.stringify(ring, null, 2)}\n`)
}

/** Beside, fsync, rename: after a power cut the old or the new text is there, never half of one. Owner-only permissions. */
export function writeDurably(path: string, text: string): void {
  const part = `${path}.part`
  const file = openSync(part, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
}
