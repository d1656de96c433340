import type { OfficeCard } from '../../../shared/packages/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql } from '../db/sql.ts'

/** Another office's card as it was enrolled here. */
export type PeerRow = Omit<OfficeCard, 'format' | 'issuedAt'> & { addedAt: string; confirmedAt: string | null }

type Row = {
  code: string
  kind: PeerRow['kind']
  name: string
  incarnation: string
  key_id: string
  signing_key: string
  recipient: string
  added_at: string
  confirmed_at: string | null
}

export function listPeers(db: ReadDb): PeerRow[] {
  return all<Row>(db, sql`SELECT * FROM peers ORDER BY code`).map(peerOf)
}

export function readPeer(db: ReadDb, code: string): PeerRow | undefined {
  const row = first<Row>(db, sql`SELECT * FROM peers WHERE code = ${code}`)
  return row && peerOf(row)
}

/** The one headquarters of a post, once it is enrolled. */
export function readHeadquarters(db: ReadDb): PeerRow | undefined {
  return listPeers(db).find((peer) => peer.kind === 'headquarters')
}

/** Adds a peer, or takes over its new name and incarnation; the keys of a known code never change here. */
export function savePeer(
  db: WriteDb,
  { code, kind, name, incarnation, keyId, signingKey, recipient }: OfficeCard,
  at: string,
): void {
  run(
    db,
    sql`INSERT INTO peers (code, kind, name, incarnation, key_id, signing_key, recipient, added_at, confirmed_at)
        VALUES (${code}, ${kind}, ${name}, ${incarnation}, ${keyId}, ${signingKey}, ${recipient}, ${at}, ${at})
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, incarnation = excluded.incarnation, confirmed_at = excluded.confirmed_at`,
  )
}

function peerOf({ key_id, signing_key, added_at, confirmed_at, ...same }: Row): PeerRow {
  return { ...same, keyId: key_id, signingKey: signing_key, addedAt: added_at, confirmedAt: confirmed_at }
}
