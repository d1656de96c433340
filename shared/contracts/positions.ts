import type { Position } from './reference.ts'

/** What a job title usually means. `exact`: nothing but known spellings · `likely`: a known spelling inside a longer text. */
export type PositionGuess = {
  position: string
  sector: Position['sector']
  employerType: Position['employerType']
  confidence: 'exact' | 'likely'
}

/** The position a text names, in any language and several at once (`看護工 Caregiver`); the longest known spelling wins. Null when none is known. */
export function guessPosition(text: string, positions: readonly Position[]): PositionGuess | null {
  const wanted = plain(text)
  let best: { position: Position; weight: number } | null = null
  for (const position of positions) {
    for (const name of position.names) {
      const weight = contains(wanted, plain(name)) ? weightOf(plain(name)) : 0
      if (weight > (best?.weight ?? 0)) best = { position, weight }
    }
  }
  if (!best) return null
  const { title, sector, employerType, names } = best.position
  return { position: title, sector, employerType, confidence: rest(wanted, names) === '' ? 'exact' : 'likely' }
}

/** Lower case, one width, words separated by single spaces, a space at both ends; Han characters stand apart from Latin words. */
function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{Script=Han}+)/gu, ' $1 ')
    .match(/[\p{L}\p{M}\p{Nd}]+/gu)
  return words ? ` ${words.join(' ')} ` : ' '
}

/** Whole words; Han has no spaces between words, so there a part is enough. */
function contains(text: string, name: string): boolean {
  return name !== ' ' && text.includes(isHan(name) ? name.trim() : name)
}

function isHan(name: string): boolean {
  return /^\s*\p{Script=Han}/u.test(name)
}

/** A Han character says about as much as three letters. */
function weightOf(name: string): number {
  return name.trim().length * (isHan(name) ? 3 : 1)
}

/** What is left of a text once every spelling of one position is taken out, longest first. */
function rest(text: string, names: readonly string[]): string {
  return names
    .map(plain)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(isHan(name) ? name.trim() : name, ' '), text)
    .trim()
}
