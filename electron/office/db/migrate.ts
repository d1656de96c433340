import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { migrations } from './migrations/all.ts'
import type { ReadDb } from './open.ts'

/** One forward step of the schema; `id` counts by tens and is kept in `PRAGMA user_version`. */
export type Migration = { id: number; name: string; up: string }

/** The schema this program writes. */
export const schemaVersion = Math.max(...migrations.map((m) => m.id))

/** How a database stands to this program: `current`, `older` (back up, then migrate) or `future` (leave alone). */
export function schemaAge(db: ReadDb): 'current' | 'older' | 'future' {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version === schemaVersion) return 'current'
  return version < schemaVersion ? 'older' : 'future'
}

/** Brings a database up to `schemaVersion`, each step in its own transaction. One written by a newer program is refused untouched. */
export function migrate(db: ReadDb): Result<void> {
  if (schemaAge(db) === 'future') return fail(fromFuture)
  const version = db.pragma('user_version', { simple: true }) as number
  for (const migration of migrations) {
    if (migration.id <= version) continue
    db.transaction(() => {
      db.exec(migration.up)
      db.pragma(`user_version = ${migration.id}`)
    }).immediate()
  }
  return ok(undefined)
}

/** The schema as text, for `schema.sql` and its drift check. Shadow tables of the search indexes are SQLite's own and left out. */
export function schemaText(db: ReadDb): string {
  const rows = db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY tbl_name, type DESC, name`,
    )
    .all() as { sql: string }[]
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}

const fromFuture = problemOf(
  'badPackage',
  reasonOf(
    'database.from-future',
    'Basis data ini ditulis oleh versi Meja Atase yang lebih baru. Tidak ada yang diubah. Pasang versi terbaru, lalu buka lagi.',
    'A newer version of Attaché Desk wrote this database. Nothing was changed. Install the newest version, then open it again.',
  ),
)
