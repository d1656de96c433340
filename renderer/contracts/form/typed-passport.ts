const lineLength = 44
/** A second line this long has been sent, even if it came too short: reading it says what is wrong. */
const enough = 20

/**
 * Whether text in the worker's box is a passport reader's work. `no`: a name or number · `more`: lines are still coming · else both lines,
 * one under the other. Fields hold no line breaks, so the lines arrive as one. `ended` says that Enter was pressed.
 */
export function typedPassport(text: string, ended: boolean): 'no' | 'more' | { lines: string } {
  const typed = text.replaceAll(/\s/g, '').toUpperCase()
  // P and a filler, or P, type, issuer and a filler further on: no name and no passport number looks like this.
  if (!/^P(<|[A-Z][A-Z<]{3}.*<)/.test(typed)) return 'no'
  const complete = typed.length >= 2 * lineLength || (ended && typed.length >= lineLength + enough)
  return complete ? { lines: `${typed.slice(0, lineLength)}\n${typed.slice(lineLength)}` } : 'more'
}
