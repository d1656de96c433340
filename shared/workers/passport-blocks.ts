/** One passport's lines inside a longer text. One line only when the second is missing. */
export type PassportBlock = {
  /** Line of the text where the block starts, from 1. */
  lineNumber: number
  /** The comment (`# …`) just above, if any. */
  comment: string
  /** Capitals, blanks removed; not yet checked. */
  lines: string[]
}

/**
 * Finds every pair of passport lines in a text with comments, blank lines and other lines around them. A first line is told by its
 * `P`, its issuer and its fillers; the next line that is neither blank nor a comment is its second. Other lines are named as stray.
 */
export function findPassportBlocks(text: string): { blocks: PassportBlock[]; strayLines: number[] } {
  const blocks: PassportBlock[] = []
  const strayLines: number[] = []
  let comment = ''
  let open: PassportBlock | undefined
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/[\s\u00A0\uFEFF]/g, '').toUpperCase()
    if (line === '') continue
    if (line.startsWith('#')) {
      comment = raw.trim().replace(/^#\s*/, '')
      open = undefined
    } else if (isFirstLine(line) && !(open?.lines.length === 1 && isDigitRich(line))) {
      open = { lineNumber: index + 1, comment, lines: splitOneLine(line) }
      blocks.push(open)
      comment = ''
    } else if (open && open.lines.length === 1) {
      open.lines.push(line)
    } else strayLines.push(index + 1)
  }
  return { blocks, strayLines }
}

/** A second line may start with P too, but has the passport number's digits where a first line has its issuer. */
function isFirstLine(line: string): boolean {
  return /^P[A-Z<][A-Z<]{3}.*</.test(line)
}

/** A second line has at least sixteen digits; a first line has none, or a few misread ones. */
function isDigitRich(line: string): boolean {
  return line.replace(/\D/g, '').length >= 8
}

/** Some readers send both lines without a break. */
function splitOneLine(line: string): string[] {
  return line.length === 88 ? [line.slice(0, 44), line.slice(44)] : [line]
}
