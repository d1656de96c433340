import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../db/open.ts'
import { first, sql } from '../db/sql.ts'
import { loadReference } from '../reference/load-reference.ts'
import type { Check } from './check.ts'
import { cryptoSelfTest } from './crypto-self-test.ts'

/** Older ones crash on the database driver. */
const oldestNode = 22

export function checkRuntime(): Check {
  const { node } = process.versions
  const facts = { node, platform: `${process.platform}-${process.arch}` }
  return { name: 'runtime', state: Number(node.split('.')[0]) >= oldestNode ? 'good' : 'bad', facts }
}

export async function checkCiphers(): Promise<Check> {
  const failed = Object.entries(await cryptoSelfTest()).flatMap(([cipher, good]) => (good ? [] : [cipher]))
  if (failed.length > 0) return { name: 'ciphers', state: 'bad', facts: { failed: failed.join(' ') } }
  return { name: 'ciphers', state: 'good', facts: { ciphers: 'AES-256-GCM Ed25519 HKDF SHA-2 Argon2id' } }
}

/** A database of its own in a temporary folder: encrypted on disk, opened again, refused to a wrong key. */
export function checkDriver(): Check {
  const folder = mkdtempSync(join(tmpdir(), 'attache-doctor-'))
  const path = join(folder, 'trial.db')
  try {
    const key = new Uint8Array(32).fill(1)
    const made = openDatabase(path, key, 'create')
    if (!made.ok) return { name: 'driver', state: 'bad', facts: { encryptsFiles: false } }
    made.value.exec('CREATE TABLE trial (x TEXT) STRICT')
    const row = first<{ version: string }>(made.value, sql`SELECT sqlite_version() AS version`)
    made.value.close()
    // Opening it again also proves that the header is not plain SQLite's.
    const again = openDatabase(path, key, 'open')
    if (again.ok) again.value.close()
    const wrong = openDatabase(path, new Uint8Array(32).fill(2), 'open')
    if (wrong.ok) wrong.value.close()
    const facts = { sqlite: row?.version ?? '', encryptsFiles: again.ok, refusesWrongKey: !wrong.ok }
    return { name: 'driver', state: again.ok && !wrong.ok ? 'good' : 'bad', facts }
  } catch {
    return { name: 'driver', state: 'bad', facts: { encryptsFiles: false } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function checkReference(resources: string): Check {
  try {
    const { posts, pack, wageFloors } = loadReference(join(resources, 'reference'))
    const facts = { posts: posts.length, rules: pack.rules.length, wageFloors: wageFloors.length }
    return { name: 'reference', state: 'good', facts }
  } catch {
    return { name: 'reference', state: 'bad', facts: {} }
  }
}

/** Loads every font a paper may need; the library behind it is large, so only when asked. */
export async function checkFonts(): Promise<Check> {
  try {
    const { fontsFor } = await import('../papers/fonts.ts')
    const oneOfEachScript = 'A 臺 张 한 ع ไ'
    const { text } = (await fontsFor(oneOfEachScript))(oneOfEachScript)
    return { name: 'fonts', state: text === oneOfEachScript ? 'good' : 'bad', facts: {} }
  } catch {
    return { name: 'fonts', state: 'bad', facts: {} }
  }
}
