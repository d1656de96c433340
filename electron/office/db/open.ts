// electron/office/db: the encrypted database: how it is opened, read, written and migrated. The only file that knows the driver is this one.
import Database from 'better-sqlite3'
import { existsSync, openSync, readSync, closeSync } from 'node:fs'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'

declare const readable: unique symbol
declare const writable: unique symbol
/** A connection a query may read from. */
export type ReadDb = Database.Database & { [readable]: true }
/** The connection inside a write transaction; only `transact` hands it out. */
export type WriteDb = ReadDb & { [writable]: true }

/** The SQLite the driver was built with; another one means another binary than the one we tested. */
const expectedSqlite = /^3\.(5[0-9]|[6-9]\d)\./

/**
 * Opens an existing encrypted database, or makes a new one when `create` is set and no file is there.
 * A wrong key or a damaged file is answered, never repaired, and nothing is created where a database was expected.
 * `readOnly` opens a second connection for jobs and auditors. The key is 32 raw bytes.
 */
export function openDatabase(path: string, key: Uint8Array, mode: 'create' | 'open' | 'readOnly'): Result<ReadDb> {
  if ((mode === 'create') === existsSync(path)) return fail(mode === 'create' ? alreadyThere : notThere)
  const db = new Database(path, { fileMustExist: mode !== 'create', readonly: mode === 'readOnly' })
  try {
    unlockFile(db, key)
    configure(db, mode)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB')) return fail(wrongKey)
    throw error
  }
  if (mode !== 'create' && !looksEncrypted(path)) {
    db.close()
    return fail(notEncrypted)
  }
  return ok(db as ReadDb)
}

/** The result code of an error of the driver (`SQLITE_FULL` …), or undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined
}

/** SECURITY: SQLCipher 4 with our own raw key, so any SQLCipher 4 tool can open the file with the key (the exit route). */
function unlockFile(db: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new Error('database key must be 32 bytes')
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
}

function configure(db: Database.Database, mode: 'create' | 'open' | 'readOnly'): void {
  if (mode !== 'readOnly') db.pragma('journal_mode = WAL')
  // SECURITY: this build defaults to NORMAL, which may lose the last commits when the power fails.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // SECURITY: temporary files would not be encrypted.
  db.pragma('temp_store = MEMORY')
  db.pragma('mmap_size = 0')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('secure_delete = FAST')
  db.pragma('busy_timeout = 5000')
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  if (!expectedSqlite.test(version)) throw new Error(`unexpected SQLite ${version}`)
}

function looksEncrypted(path: string): boolean {
  const header = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return header.toString('latin1') !== 'SQLite format 3\0'
}

const wrongKey = problemOf(
  'badPackage',
  reasonOf(
    'database.wrong-key',
    'Basis data tidak dapat dibuka dengan kunci ini: kunci salah atau berkas rusak. Tidak ada yang diubah. Periksa berkas kunci di folder yang sama atau pulihkan dari cadangan.',
    'The database does not open with this key: the key is wrong or the file is damaged. Nothing was changed. Check the keyring in the same folder or restore a backup.',
  ),
)
const notThere = problemOf(
  'notFound',
  reasonOf(
    'database.missing',
    'Berkas basis data tidak ada di folder ini. Tidak ada yang dibuat. Pulihkan dari cadangan.',
    'The database file is not in this folder. Nothing was created. Restore a backup.',
  ),
)
const alreadyThere = problemOf(
  'conflict',
  reasonOf(
    'database.exists',
    'Folder ini sudah berisi basis data. Tidak ada yang ditimpa.',
    'This folder holds a database already. Nothing was overwritten.',
  ),
)
const notEncrypted = problemOf(
  'badPackage',
  reasonOf(
    'database.not-encrypted',
    'Berkas basis data tidak terenkripsi; berkas ini bukan buatan Meja Atase. Tidak ada yang diubah.',
    'The database file is not encrypted; Attaché Desk did not make it. Nothing was changed.',
  ),
)
