import {
  accessSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { keyringNames, readKeyring } from '../keys/keyring-file.ts'
import { keyring } from '../keys/keyring.ts'
import { databaseName, openMark } from '../session/unlock.ts'
import type { Check } from './check.ts'

/** Below it a day's work, its backup and a package no longer fit. */
const enoughMiB = 500

/** Owner only, and writable. Windows has no such bits; there the user's profile is what protects the folder. */
export function checkFolder(folder: string): Check {
  const about = statSync(folder, { throwIfNoEntry: false })
  if (!about) return { name: 'folder', state: 'note', facts: {} }
  if (!about.isDirectory()) return { name: 'folder', state: 'bad', facts: {} }
  const writable = isWritable(folder)
  if (process.platform === 'win32') return { name: 'folder', state: writable ? 'good' : 'bad', facts: { writable } }
  const mode = about.mode & 0o777
  const state = writable && (mode & 0o077) === 0 ? 'good' : 'bad'
  return { name: 'folder', state, facts: { mode: mode.toString(8), writable } }
}

export function checkDisk(folder: string): Check {
  if (!existsSync(folder)) return { name: 'disk', state: 'note', facts: {} }
  const { bavail, bsize } = statfsSync(folder)
  const freeMiB = Math.floor((bavail * bsize) / 1024 / 1024)
  return { name: 'disk', state: freeMiB >= enoughMiB ? 'good' : 'bad', facts: { freeMiB } }
}

/** Readable, and both copies whole: with one copy gone the office still opens, but the next accident would be the last. */
export function checkKeyring(folder: string): Check {
  const ring = readKeyring(folder)
  if (!ring) return { name: 'keyring', state: existsSync(join(folder, databaseName)) ? 'bad' : 'note', facts: {} }
  const goodCopies = keyringNames.filter((name) => isKeyring(join(folder, name))).length
  if (ring === 'damaged') return { name: 'keyring', state: 'bad', facts: { goodCopies } }
  const officers = ring.slots.filter((slot) => slot.kind === 'officer').length
  return { name: 'keyring', state: goodCopies === 2 ? 'good' : 'bad', facts: { goodCopies, officers } }
}

/** There, whole pages, and not plain SQLite. Whether it opens only a password can tell. */
export function checkDatabase(folder: string): Check {
  const path = join(folder, databaseName)
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about) return { name: 'database', state: readKeyring(folder) ? 'bad' : 'note', facts: {} }
  const encrypted = !headOf(path).startsWith('SQLite format 3')
  const pages = about.size > 0 && about.size % 4096 === 0
  const facts = { bytes: about.size, encrypted, openElsewhere: existsSync(join(folder, openMark)) }
  return { name: 'database', state: encrypted && pages ? 'good' : 'bad', facts }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function isKeyring(path: string): boolean {
  try {
    return keyring.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success
  } catch {
    return false
  }
}

function headOf(path: string): string {
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return head.toString('latin1')
}
