/** What a passport reader has typed so far outside any field. `at` is the time of the last key in milliseconds. */
export type Typed = { text: string; at: number; done: boolean }

export const nothingTyped: Typed = { text: '', at: 0, done: false }

/** A reader types every few milliseconds; a hand that is this fast is not typing a passport line by accident. */
export const readerPauseMs = 150
const lineLength = 44
/** Fewer keys than this are somebody's hand, not a line that came too short. */
const leastLength = 20

/**
 * Adds one key. `taken`: the key belongs to the reader and must do nothing else on the screen. `text` is set once, when both lines are
 * here. Only what is shaped like a first line (P, type, issuer) begins a reading, so single-letter keys keep working.
 */
export function addKey(before: Typed, key: string, at: number): { typed: Typed; taken: boolean; text?: string } {
  const quick = at - before.at <= readerPauseMs
  const now = quick ? before : nothingTyped
  if (key === 'Enter' || key === 'Tab') return endLine(now, at)
  if (key.length !== 1) return { typed: before, taken: false }
  const text = (now.done ? '' : now.text) + key.toUpperCase()
  if (!isBeginning(text)) return { typed: isBeginning(key.toUpperCase()) ? begun(key, at) : nothingTyped, taken: false }
  const [first = '', second = ''] = linesOf(text)
  const complete = first.length === lineLength && second.length === lineLength
  if (complete) return { typed: { text: '', at, done: true }, taken: true, text: `${first}\n${second}` }
  return { typed: { text, at, done: false }, taken: text.length > 1 }
}

/** What a reader that has fallen silent has sent, when it is enough to say what is wrong with it. */
export function leftOver({ text }: Typed): string | undefined {
  return text.length >= leastLength ? text.trim() : undefined
}

/** Between the lines, after a short second line, or the reader's last key after a complete reading. */
function endLine(now: Typed, at: number): { typed: Typed; taken: boolean; text?: string } {
  if (now.done) return { typed: { ...now, at }, taken: true }
  if (now.text.length < leastLength) return { typed: nothingTyped, taken: false }
  const ended = linesOf(now.text).length === 2 && !now.text.endsWith('\n')
  if (ended) return { typed: { text: '', at, done: true }, taken: true, text: now.text }
  return { typed: { ...now, text: now.text.endsWith('\n') ? now.text : `${now.text}\n`, at }, taken: true }
}

function begun(key: string, at: number): Typed {
  return { text: key.toUpperCase(), at, done: false }
}

/** Some readers send both lines without a break between them. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '')
  const [first = ''] = lines
  return lines.length === 1 && first.length > lineLength ? [first.slice(0, lineLength), first.slice(lineLength)] : lines
}

function isBeginning(text: string): boolean {
  return /^P([A-Z<]([A-Z<]{0,3}|[A-Z<]{3}[^\r]*))?$/.test(text)
}
