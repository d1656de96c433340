import { createHash } from 'node:crypto'
import type { OfficeCard } from '../../../shared/packages/schema.ts'

/**
 * Eight groups of five digits to compare by telephone: SHA-256 over signing key, recipient and office code, four bytes a group. The
 * three have fixed or disjoint alphabets (32 bytes, then `age1…` in lower case, then upper case), so no two cards join to the same bytes.
 */
export function fingerprintOf({
  signingKey,
  recipient,
  code,
}: Pick<OfficeCard, 'signingKey' | 'recipient' | 'code'>): string {
  const hash = createHash('sha256').update(Buffer.from(signingKey, 'hex')).update(recipient).update(code).digest()
  return Array.from({ length: 8 }, (_, i) => String(hash.readUInt32BE(i * 4) % 100_000).padStart(5, '0')).join(' ')
}

/** Whether what was read out or typed is this fingerprint: only its digits count. */
export function isFingerprint(typed: string, fingerprint: string): boolean {
  return typed.replace(/\D/g, '') === fingerprint.replace(/\D/g, '')
}
