// electron/office/search: the one index behind Ctrl+K and every search box.
import type { SearchHit } from '../../../shared/search/channels.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql, type Sql } from '../db/sql.ts'

/** What can be found of a record: a title and detail to show, and the words, numbers and scripts it answers to. */
export type SearchEntry = { kind: SearchHit['kind']; id: string; title: string; detail: string; text: string[] }

/** Writes a record's entry anew; inside the transaction that changes the record. */
export function indexForSearch(db: WriteDb, entry: SearchEntry): void {
  const text = entry.text.filter((part) => part !== '').join('\n')
  run(
    db,
    sql`INSERT INTO search_entries (kind, ref, title, detail, text) VALUES (${entry.kind}, ${entry.id}, ${entry.title}, ${entry.detail}, ${text})
        ON CONFLICT (ref) DO UPDATE SET title = excluded.title, detail = excluded.detail, text = excluded.text`,
  )
}

export function removeFromSearch(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM search_entries WHERE ref = ${id}`)
}

/** Records that hold every word of `text` somewhere, newest first. One character alone finds nothing. */
export function findInSearch(db: ReadDb, text: string, limit: number, kind?: SearchHit['kind']): SearchHit[] {
  const matching = matches(text, kind, Number.MAX_SAFE_INTEGER)
  if (!matching) return []
  const rows = all<Omit<SearchHit, 'id'> & { ref: string }>(
    db,
    sql`SELECT e.kind, e.ref, e.title, e.detail ${matching.found} ORDER BY ${matching.number} DESC LIMIT ${limit}`,
  )
  return rows.map(({ ref, ...hit }) => ({ ...hit, id: ref }))
}

/** A page of record ids of one kind that match, newest first; `before` is the cursor, `narrowed` a further `AND …` on the entry `e`. */
export function matchingIds(
  db: ReadDb,
  kind: SearchHit['kind'],
  text: string,
  page: { before: number; limit: number },
  narrowed?: Sql,
): { id: string; number: number }[] {
  const matching = matches(text, kind, page.before, narrowed)
  if (!matching) return []
  const { found, number } = matching
  return all(db, sql`SELECT e.ref AS id, e.number ${found} ORDER BY ${number} DESC LIMIT ${page.limit}`)
}

/** How many match, counted to a thousand at most. */
export function countMatches(db: ReadDb, kind: SearchHit['kind'], text: string, narrowed?: Sql): number {
  const matching = matches(text, kind, Number.MAX_SAFE_INTEGER, narrowed)
  if (!matching) return 0
  return first<{ n: number }>(db, sql`SELECT count(*) AS n FROM (SELECT 1 ${matching.found} LIMIT 1000)`)?.n ?? 0
}

/** Where the matches come from, and the row number they are ordered by. */
type Matches = { found: Sql; number: Sql }

/**
 * The index walks its matches from the newest, so a page costs what it shows and not what there is. It knows runs of three characters; words
 * of two (王明, `ta fu`) are looked for in what it finds, or, when there is no longer word, in the entries themselves.
 */
function matches(
  text: string,
  kind: SearchHit['kind'] | undefined,
  before: number,
  narrowed: Sql = sql``,
): Matches | undefined {
  const words = text.split(/\s+/).filter((word) => [...word].length >= 2)
  const long = words.filter((word) => [...word].length >= 3)
  const short = words.filter((word) => !long.includes(word))
  if (words.length === 0) return undefined
  const alsoHolds = short.reduce((so, word) => sql`${so} AND e.text LIKE ${likeWord(word)} ESCAPE '\\'`, sql``)
  const rest = sql`${alsoHolds} ${kind ? sql`AND e.kind = ${kind}` : sql``} ${narrowed}`
  if (long.length === 0) {
    return { found: sql`FROM search_entries e WHERE e.number < ${before} ${rest}`, number: sql`e.number` }
  }
  // Each word as a quoted phrase: nothing a person types can become query syntax.
  const query = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const found = sql`FROM search_index f CROSS JOIN search_entries e ON e.number = f.rowid
    WHERE f.search_index MATCH ${query} AND f.rowid < ${before} ${rest}`
  return { found, number: sql`f.rowid` }
}

function likeWord(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
}
