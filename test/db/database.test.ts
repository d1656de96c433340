import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '../../electron/office/db/backup.ts'
import { migrate, schemaAge, schemaVersion } from '../../electron/office/db/migrate.ts'
import { openDatabase, type ReadDb } from '../../electron/office/db/open.ts'

const key = new Uint8Array(32).fill(7)
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-db-'))
  path = join(folder, 'office.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(mode: 'create' | 'open' | 'readOnly', with_ = key): ReadDb {
  const opened = openDatabase(path, with_, mode)
  if (!opened.ok) throw new Error(opened.error.reasons[0]?.code)
  return opened.value
}
function refusal(mode: 'create' | 'open', with_ = key): string | undefined {
  const opened = openDatabase(path, with_, mode)
  if (opened.ok) opened.value.close()
  return opened.ok ? undefined : opened.error.reasons[0]?.code
}

describe('the database file', () => {
  it('holds no readable text and no SQLite header', () => {
    const db = open('create')
    migrate(db)
    db.close()
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(bytes.includes('CREATE TABLE')).toBe(false)
  })

  it('does not open with another key, and stays as it was', () => {
    open('create').close()
    const before = readFileSync(path)
    expect(refusal('open', new Uint8Array(32).fill(8))).toBe('database.wrong-key')
    expect(readFileSync(path)).toEqual(before)
  })

  it('is never created where one was expected, nor overwritten where one is', () => {
    expect(refusal('open')).toBe('database.missing')
    expect(existsSync(path)).toBe(false)
    open('create').close()
    expect(refusal('create')).toBe('database.exists')
  })

  it('is refused when it is plain SQLite or garbage', () => {
    writeFileSync(path, `SQLite format 3\0${'x'.repeat(5000)}`)
    expect(refusal('open')).toBe('database.wrong-key')
    writeFileSync(path, Buffer.alloc(8192, 9))
    expect(refusal('open')).toBe('database.wrong-key')
  })

  it('is opened with every setting of durability and privacy on each connection', () => {
    const create = open('create')
    migrate(create)
    const settings = (db: ReadDb) =>
      Object.fromEntries(
        [
          'journal_mode',
          'synchronous',
          'foreign_keys',
          'temp_store',
          'trusted_schema',
          'cell_size_check',
          'secure_delete',
          'busy_timeout',
        ].map((name) => [name, db.pragma(name, { simple: true })]),
      )
    const expected = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      temp_store: 2,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 2,
      busy_timeout: 5000,
    }
    expect(settings(create)).toEqual(expected)
    create.close()
    const second = open('open')
    expect(settings(second)).toEqual(expected)
    second.close()
    const reader = open('readOnly')
    expect(settings(reader)).toEqual(expected)
    expect(() => reader.exec('DELETE FROM audit')).toThrow(/readonly/)
    reader.close()
  })
})

describe('migrations', () => {
  it('bring a new database to the current schema once', () => {
    const db = open('create')
    expect(schemaAge(db)).toBe('older')
    expect(migrate(db).ok).toBe(true)
    expect(schemaAge(db)).toBe('current')
    expect(migrate(db).ok).toBe(true)
    db.close()
  })

  it('refuse a database from the future without touching it', () => {
    const db = open('create')
    migrate(db)
    db.pragma(`user_version = ${schemaVersion + 10}`)
    expect(migrate(db)).toMatchObject({ ok: false, error: { reasons: [{ code: 'database.from-future' }] } })
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion + 10)
    db.close()
  })
})

describe('a backup', () => {
  it('is a whole encrypted copy that opens with the same key only', () => {
    const db = open('create')
    migrate(db)
    db.exec("INSERT INTO counters VALUES ('probe', 41)")
    const copied = backUp(db, key, folder, 'copy.db')
    db.close()
    if (!copied.ok) throw new Error('no backup')
    expect(openDatabase(copied.value, new Uint8Array(32), 'open').ok).toBe(false)
    const copy = openDatabase(copied.value, key, 'readOnly')
    if (!copy.ok) throw new Error('backup does not open')
    expect(copy.value.prepare('SELECT value FROM counters').pluck().get()).toBe(41)
    copy.value.close()
    expect(existsSync(`${copied.value}.part`)).toBe(false)
  })
})
