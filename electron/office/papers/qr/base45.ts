const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Base45 (RFC 9285): the 45 characters a QR code packs at 5.5 bits each, so it stays a third smaller than with base64. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [high, low] = [bytes[at] ?? 0, bytes[at + 1]]
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3)
  }
  return text
}

/** The bytes, or undefined for anything the encoder would not write: a foreign character, a lone one, a group above 65535 (RFC 9285 section 6). */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    const value = [...group].reduceRight((sum, character) => {
      const digit = alphabet.indexOf(character)
      return digit < 0 ? Number.NaN : sum * 45 + digit
    }, 0)
    if (group.length === 3 && value <= 0xffff) bytes.push(value >> 8, value & 0xff)
    else if (group.length === 2 && value <= 0xff) bytes.push(value)
    else return undefined
  }
  return Uint8Array.from(bytes)
}

/** Least significant digit first. */
function digits(value: number, count: number): string {
  let text = ''
  for (let rest = value; text.length < count; rest = Math.floor(rest / 45)) text += alphabet[rest % 45]
  return text
}
