// electron/office/agencies: partners of a contract: agencies, employers, placement companies, and their standing.
import type { Partner } from '../../../shared/agencies/schema.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { all, first, run, sql, type Sql } from '../db/sql.ts'
import { indexForSearch, removeFromSearch } from '../search/search-rows.ts'

type Row = {
  id: string
  kind: Partner['kind']
  name: string
  local_name: string
  employer_type: Partner['employerType'] | null
  country: string
  licence_number: string
  licence_expires: string | null
  identity_number: string
  address: string
  phone: string
  email: string
  contact_person: string
  standing: Partner['standing']['standing']
  standing_class: Partner['standing']['class'] | null
  standing_reason: string
  standing_from: string
  standing_until: string | null
  created_at: string
  changed_at: string
  version: number
}

export function readPartner(db: ReadDb, id: string): Partner | undefined {
  const row = first<Row>(db, sql`SELECT * FROM partners WHERE id = ${id}`)
  return row && partnerOf(row)
}

/** A page in name order, after the given name key and id. */
export function partnersPage(
  db: ReadDb,
  kind: Partner['kind'] | undefined,
  after: { nameKey: string; id: string },
  limit: number,
): Partner[] {
  const ofKind = kind ? sql`kind = ${kind} AND` : sql``
  return all<Row>(
    db,
    sql`SELECT * FROM partners WHERE ${ofKind} (name_key, id) > (${after.nameKey}, ${after.id}) ORDER BY name_key, id LIMIT ${limit}`,
  ).map(partnerOf)
}

/** Narrows a search (search-rows.ts) to partners of a kind. */
export function foundOfKind(kind: Partner['kind']): Sql {
  return sql`AND EXISTS (SELECT 1 FROM partners WHERE id = e.ref AND kind = ${kind})`
}

/** Partners of a kind whose name, compared loosely, is the same; a list that names an employer in local script matches that too. */
export function partnersNamed(db: ReadDb, kind: Partner['kind'], name: string): Partner[] {
  return all<Row>(
    db,
    sql`SELECT * FROM partners WHERE kind = ${kind} AND name_key = ${partnerKey(name)} ORDER BY id`,
  ).map(partnerOf)
}

/** What partners are ordered and compared by: case, accents and punctuation do not count (`PT. Bina` and `pt bina` are one). */
export function partnerKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

export function insertPartner(db: WriteDb, partner: Partner, batchId?: string): void {
  const p = partner
  run(
    db,
    sql`INSERT INTO partners (id, kind, name, name_key, local_name, employer_type, country, licence_number, licence_expires, identity_number,
          address, phone, email, contact_person, standing, standing_class, standing_reason, standing_from, standing_until, batch_id,
          created_at, changed_at, version)
        VALUES (${p.id}, ${p.kind}, ${p.name}, ${partnerKey(p.name)}, ${p.localName}, ${p.employerType}, ${p.country}, ${p.licenceNumber},
          ${p.licenceExpires}, ${p.identityNumber}, ${p.address}, ${p.phone}, ${p.email}, ${p.contactPerson}, ${p.standing.standing},
          ${p.standing.class}, ${p.standing.reason}, ${p.standing.from}, ${p.standing.until}, ${batchId}, ${p.createdAt}, ${p.changedAt}, ${p.version})`,
  )
  index(db, partner)
}

/** Rows changed: 0 when someone else was faster. */
export function updatePartner(db: WriteDb, partner: Partner, expectedVersion: number): number {
  const p = partner
  const changes = run(
    db,
    sql`UPDATE partners SET name = ${p.name}, name_key = ${partnerKey(p.name)}, local_name = ${p.localName}, employer_type = ${p.employerType},
          country = ${p.country}, licence_number = ${p.licenceNumber}, licence_expires = ${p.licenceExpires}, identity_number = ${p.identityNumber},
          address = ${p.address}, phone = ${p.phone}, email = ${p.email}, contact_person = ${p.contactPerson}, standing = ${p.standing.standing},
          standing_class = ${p.standing.class}, standing_reason = ${p.standing.reason}, standing_from = ${p.standing.from},
          standing_until = ${p.standing.until}, changed_at = ${p.changedAt}, version = ${p.version}
        WHERE id = ${p.id} AND version = ${expectedVersion}`,
  )
  if (changes > 0) index(db, partner)
  return changes
}

/** Partners a batch brought in that no contract names any more. */
export function unusedOfBatch(db: ReadDb, batchId: string): Partner[] {
  return all<Row>(
    db,
    sql`SELECT * FROM partners WHERE batch_id = ${batchId} AND version = 1
          AND NOT EXISTS (SELECT 1 FROM contracts WHERE employer_id = partners.id)`,
  ).map(partnerOf)
}

export function deletePartner(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM partners WHERE id = ${id}`)
  removeFromSearch(db, id)
}

function index(db: WriteDb, p: Partner): void {
  indexForSearch(db, {
    kind: 'partner',
    id: p.id,
    title: p.name,
    detail: [p.localName, p.licenceNumber, p.country].filter(Boolean).join(' · '),
    text: [p.name, p.localName, p.licenceNumber, p.identityNumber, p.phone],
  })
}

function partnerOf(row: Row): Partner {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    localName: row.local_name,
    ...(row.employer_type ? { employerType: row.employer_type } : {}),
    country: row.country,
    licenceNumber: row.licence_number,
    ...(row.licence_expires ? { licenceExpires: row.licence_expires } : {}),
    identityNumber: row.identity_number,
    address: row.address,
    phone: row.phone,
    email: row.email,
    contactPerson: row.contact_person,
    standing: {
      standing: row.standing,
      ...(row.standing_class ? { class: row.standing_class } : {}),
      reason: row.standing_reason,
      from: row.standing_from,
      ...(row.standing_until ? { until: row.standing_until } : {}),
    },
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
  }
}
