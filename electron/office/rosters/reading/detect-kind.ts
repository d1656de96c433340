// electron/office/rosters/reading: a roster file's bytes turned into raw cells, whatever its name says. No meaning is given to columns here.

/** What a file really is, by its first bytes and, for containers, what they hold. */
export type FileKind =
  'empty' | 'zip' | 'encryptedWorkbook' | 'oldWorkbook' | 'html' | 'xml' | 'pdf' | 'rtf' | 'image' | 'binary' | 'text'

/** Names do not count: agencies send HTML tables named `.xls` and CSV named `.xlsx`. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  // OLE2: old .xls, or a password-protected .xlsx, whose directory names its one stream in UTF-16.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encryptedWorkbook' : 'oldWorkbook'
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  // UTF-8 mark, then blanks.
  const start = head
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('%pdf')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('<?xml')) return 'xml'
  if (/^<(!doctype|html|head|body|table|meta|div)/.test(start) || start.startsWith('mime-version:')) return 'html'
  return looksBinary(bytes) ? 'binary' : 'text'
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Zero bytes belong to UTF-16 only, where every second byte of plain letters is one. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false
  const head = bytes.subarray(0, 4096)
  const zeros = head.filter((byte) => byte === 0).length
  if (zeros === 0) return false
  const even = head.filter((byte, at) => byte === 0 && at % 2 === 0).length
  return zeros < head.length / 5 || (even !== 0 && even !== zeros)
}
