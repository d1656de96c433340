import { z } from 'zod'
import { rosterField, type RosterField } from './fields.ts'

/** Headings people write, by field (resources/reference/headings.json); `none` are known columns the desk does not take from a roster. */
export const headingDictionary = z.strictObject({
  ...(Object.fromEntries(rosterField.options.map((field) => [field, z.array(z.string().min(1))])) as Record<
    RosterField,
    z.ZodArray<z.ZodString>
  >),
  none: z.array(z.string().min(1)),
})
export type HeadingDictionary = z.infer<typeof headingDictionary>

type Meaning = RosterField | 'none'
type Phrase = { words: string; meaning: Meaning }

/** The dictionary as `matchHeading` needs it; make it once per table. */
export type HeadingIndex = { exact: Map<string, Meaning>; phrases: Phrase[] }

export function indexHeadings(dictionary: HeadingDictionary): HeadingIndex {
  const phrases = Object.entries(dictionary).flatMap(([meaning, headings]) =>
    headings.map((heading) => ({ words: plainHeading(heading), meaning: meaning as Meaning })),
  )
  return { exact: new Map(phrases.map((phrase) => [phrase.words, phrase.meaning])), phrases }
}

/** Lower case, without marks: `No. Paspor` → `no paspor`, `Nama Lengkap / 姓名` → `nama lengkap 姓名`. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export type HeadingMatch = { field: RosterField | null; confidence: 'exact' | 'likely' | 'none' }

/**
 * What a heading means. `exact`: the whole of it, or each part of it that is known (two languages with a slash between), is in the
 * dictionary. `likely`: a known phrase stands inside it. A column known as not taken gives `none`, like an unknown one.
 */
export function matchHeading(heading: string, index: HeadingIndex): HeadingMatch {
  const whole = plainHeading(heading)
  if (whole === '') return { field: null, confidence: 'none' }
  const known = index.exact.get(whole)
  if (known !== undefined) return given(known, 'exact')
  const parts = heading.split(/[/\n\r()（）|,;:]/u).map(plainHeading)
  const meanings = new Set(parts.flatMap((part) => index.exact.get(part) ?? []))
  const [only] = meanings
  if (meanings.size === 1 && only !== undefined) return given(only, 'exact')
  return likely(whole, index)
}

function given(meaning: Meaning, confidence: 'exact' | 'likely'): HeadingMatch {
  return meaning === 'none' ? { field: null, confidence: 'none' } : { field: meaning, confidence }
}

/** `name`, `address` and `serial` say little: `nama lengkap majikan` is the employer. Among the rest the longest phrase wins. */
const vague: ReadonlySet<Meaning> = new Set(['name', 'address', 'serial'])

function likely(whole: string, index: HeadingIndex): HeadingMatch {
  const inside = index.phrases.filter((phrase) => contains(whole, phrase.words))
  const telling = inside.filter((phrase) => !vague.has(phrase.meaning))
  const [best] = (telling.length > 0 ? telling : inside).toSorted((a, b) => b.words.length - a.words.length)
  return best ? given(best.meaning, 'likely') : { field: null, confidence: 'none' }
}

/** Whole words for scripts with spaces; any place for Chinese, which has none. Phrases too short to tell do not count. */
function contains(whole: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words)) return words.length >= 2 && whole.includes(words)
  return words.length >= 3 && ` ${whole} `.includes(` ${words} `)
}
