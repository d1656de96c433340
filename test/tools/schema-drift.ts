import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, schemaText } from '../../electron/office/db/migrate.ts'
import { openDatabase } from '../../electron/office/db/open.ts'

/**
 * `npm run check:schema`: a fresh database, made by the migrations, must read as `schema.sql` says, so that a reviewer sees in one
 * file what a migration did. `-- --write` writes it anew.
 */
const file = join(import.meta.dirname, '..', '..', 'electron', 'office', 'db', 'schema.sql')
const actual = schemaOfFreshDatabase()

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
} else if (readFileSync(file, 'utf8') !== actual) {
  console.error('electron/office/db/schema.sql is not what the migrations make: npm run check:schema -- --write')
  process.exitCode = 1
}

function schemaOfFreshDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'))
  const opened = openDatabase(join(folder, 'office.db'), new Uint8Array(32), 'create')
  if (!opened.ok) throw new Error('A fresh database could not be made.')
  const migrated = migrate(opened.value)
  if (!migrated.ok) throw new Error('The migrations refuse a fresh database.')
  const text = schemaText(opened.value)
  opened.value.close()
  rmSync(folder, { recursive: true })
  return text
}
