import type { ReadDb, WriteDb } from '../db/open.ts'
import { first, run, sql } from '../db/sql.ts'
import { newIdentity, recipientKeyId, type IdentityKind } from './container/identity.ts'
import { newSigningKey } from './container/signing.ts'

export type { IdentityKind }

/** This office's own keys: an Ed25519 key to sign with, an age identity others seal to. */
export type OfficeKeys = {
  signing: { keyId: string; publicKey: Uint8Array; secretKey: Uint8Array }
  sealing: { keyId: string; recipient: string; identity: string }
}

/** Makes both keys; answers the step that stores them inside the first transaction. */
export async function newOfficeKeys(kind: IdentityKind, at: string): Promise<(db: WriteDb) => void> {
  const signing = newSigningKey()
  const sealing = await newIdentity(kind)
  return (db) => {
    insertKey(db, 'signing', signing.keyId, hex(signing.publicKey), hex(signing.secretKey), at)
    insertKey(db, 'sealing', recipientKeyId(sealing.recipient), sealing.recipient, sealing.identity, at)
  }
}

export function readOfficeKeys(db: ReadDb): OfficeKeys {
  const signing = readKey(db, 'signing')
  const sealing = readKey(db, 'sealing')
  return {
    signing: { keyId: signing.key_id, publicKey: bytes(signing.public), secretKey: bytes(signing.secret) },
    sealing: { keyId: sealing.key_id, recipient: sealing.public, identity: sealing.secret },
  }
}

function insertKey(db: WriteDb, purpose: string, keyId: string, open: string, secret: string, at: string): void {
  run(
    db,
    sql`INSERT INTO office_keys (purpose, key_id, public, secret, created_at) VALUES (${purpose}, ${keyId}, ${open}, ${secret}, ${at})`,
  )
}

function readKey(db: ReadDb, purpose: string): { key_id: string; public: string; secret: string } {
  const row = first<{ key_id: string; public: string; secret: string }>(
    db,
    sql`SELECT key_id, public, secret FROM office_keys WHERE purpose = ${purpose}`,
  )
  if (!row) throw new Error('office keys are missing')
  return row
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}

function bytes(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'hex'))
}
