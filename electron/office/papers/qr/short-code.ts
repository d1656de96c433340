import { createHash } from 'node:crypto'

/** Crockford's base32: no I, L, O, U, so nothing is misheard as a digit or spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Twelve characters in groups of four (`7K2M-0QXR-9BTA`) that stand for a code when only a telephone is at hand: the first 60 bits of the
 * SHA-256 of its text. It proves nothing by itself; the issuing office compares it with its register.
 */
export function shortCode(text: string): string {
  const hash = createHash('sha256').update(text, 'utf8').digest()
  let bits = hash.readBigUInt64BE() >> 4n
  let code = ''
  for (let count = 0; count < 12; count += 1) {
    code = alphabet[Number(bits & 31n)] + code
    bits >>= 5n
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
