import { Database } from '@signalapp/sqlcipher'
import type { Fact } from '../../shared/core/fact.ts'

type Row = Record<string, string | number | bigint | Uint8Array | null>

/**
 * Our database through another maker's SQLCipher, with the key alone and none of our code: the way out of the program. Opened on what
 * the file says; nothing is changed.
 */
export function openWithSqlcipher(path: string, keyHex: string) {
  const db = new Database(path)
  // A wrong key is tried on purpose; its complaint on stderr would look like a failure.
  db.pragma('cipher_log_level = NONE')
  db.pragma(`key="x'${keyHex}'"`)
  return {
    version: db.pragma('cipher_version', { simple: true }) as string,
    rows: (sql: string): Row[] => db.prepare(sql).all(),
    facts: () => db.prepare('SELECT * FROM facts ORDER BY sequence').all().map(factOf),
    close: () => db.close(),
  }
}

function factOf(row: Row): Fact {
  return {
    sequence: Number(row['sequence']),
    at: String(row['at']),
    type: String(row['type']),
    version: Number(row['version']),
    subject: { kind: String(row['subject_kind']), id: String(row['subject_id']) },
    body: JSON.parse(String(row['body'])) as Fact['body'],
  }
}
