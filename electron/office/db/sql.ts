import type { Statement } from 'better-sqlite3'
import type { ReadDb, WriteDb } from './open.ts'

/** A statement and its parameters; made only by the `sql` tag, so a value can never become part of the text. */
export type Sql = { text: string; values: SqlValue[] }
export type SqlValue = string | number | bigint | Uint8Array | null

/** sql`SELECT * FROM workers WHERE id = ${id}`: every `${}` is a bound parameter; another `sql` fragment is spliced in; undefined becomes NULL. */
export function sql(parts: TemplateStringsArray, ...given: (SqlValue | boolean | undefined | Sql)[]): Sql {
  let text = parts[0] ?? ''
  const values: SqlValue[] = []
  given.forEach((value, i) => {
    if (isFragment(value)) {
      text += value.text
      values.push(...value.values)
    } else {
      text += '?'
      values.push(value === undefined ? null : typeof value === 'boolean' ? Number(value) : value)
    }
    text += parts[i + 1] ?? ''
  })
  return { text, values }
}

/** `(?, ?, ?)` for an IN list. */
export function list(values: readonly SqlValue[]): Sql {
  return { text: `(${values.map(() => '?').join(', ')})`, values: [...values] }
}

export function all<T>(db: ReadDb, query: Sql): T[] {
  return prepared(db, query.text).all(...query.values) as T[]
}

export function first<T>(db: ReadDb, query: Sql): T | undefined {
  return prepared(db, query.text).get(...query.values) as T | undefined
}

/** Rows one at a time, for exports and verification; do not write on the same connection meanwhile. */
export function each<T>(db: ReadDb, query: Sql): IterableIterator<T> {
  return prepared(db, query.text).iterate(...query.values) as IterableIterator<T>
}

/** Runs a change and answers how many rows it touched. */
export function run(db: WriteDb, query: Sql): number {
  return prepared(db, query.text).run(...query.values).changes
}

const caches = new WeakMap<ReadDb, Map<string, Statement>>()

function prepared(db: ReadDb, text: string): Statement {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = new Map()))
  let statement = cache.get(text)
  if (!statement) cache.set(text, (statement = db.prepare(text)))
  return statement
}

function isFragment(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value
}
