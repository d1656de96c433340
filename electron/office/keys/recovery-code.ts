import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, so that a code copied by hand survives. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 160 random bits as eight groups of four characters. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(32)].map((byte) => alphabet[byte % 32])
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code's bytes whatever the case, blanks and dashes it was typed with; undefined when it cannot be a code. */
export function readRecoveryCode(typed: string): Uint8Array | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1')
  if (plain.length !== 32 || [...plain].some((c) => !alphabet.includes(c))) return undefined
  return Buffer.from(plain, 'ascii')
}
