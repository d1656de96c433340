import { reasonOf, type Reason } from '../../../../shared/core/problem.ts'

export type DecodedText = { text: string; notes: Reason[] }

/**
 * Text of a CSV file: by its mark (UTF-8, UTF-16), else UTF-8 when it is valid, else Big5 (Excel in Taiwan) or Windows-1252 (Excel in
 * Europe and Indonesia). An encoding that had to be guessed is told.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), notes: [utf16] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), notes: [utf16] }
  const zeroAt = bytes.indexOf(0)
  if (zeroAt >= 0) return { text: decode(bytes, zeroAt % 2 === 1 ? 'utf-16le' : 'utf-16be'), notes: [utf16] }
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, notes: bytes[0] === 0xef ? [mark] : [] }
  const big5 = looksBig5(bytes) ? tryDecode(bytes, 'big5') : undefined
  if (big5 !== undefined) return { text: big5, notes: [guessedBig5] }
  return { text: decode(bytes, 'windows-1252'), notes: [guessed1252] }
}

/** The decoder drops the byte-order mark itself. */
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Everyday Chinese characters of Big5 lead with A4–C6; accented letters of Windows-1252 are mostly E0–FF, each between plain letters. */
function looksBig5(bytes: Uint8Array): boolean {
  let pairs = 0
  let everyday = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    pairs++
    if (lead >= 0xa4 && lead <= 0xc6) everyday++
    at++
  }
  return pairs > 0 && everyday / pairs >= 0.8
}

const mark = reasonOf(
  'csv.mark',
  'Berkas diawali tanda UTF-8 (BOM); tanda itu tidak ikut dibaca.',
  'The file starts with a UTF-8 mark (BOM); it is not read as text.',
)

const utf16 = reasonOf(
  'csv.utf16',
  'Berkas ini berkode UTF-16 dan dibaca demikian.',
  'The file is UTF-16 and was read as such.',
)

const guessedBig5 = reasonOf(
  'csv.big5',
  'Berkas ini bukan UTF-8; dibaca sebagai Big5 (Excel Taiwan). Periksa nama beraksara Tionghoa.',
  'The file is not UTF-8; it was read as Big5 (Excel in Taiwan). Check names in Chinese script.',
)

const guessed1252 = reasonOf(
  'csv.windows-1252',
  'Berkas ini bukan UTF-8; dibaca sebagai Windows-1252. Periksa huruf beraksen, dan minta agensi menyimpan sebagai "CSV UTF-8".',
  'The file is not UTF-8; it was read as Windows-1252. Check accented letters, and ask the agency to save as "CSV UTF-8".',
)
