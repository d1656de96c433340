// papers: what the office prints: certificates, letters and code sheets as PDF, made from plain data without the database.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

/** How one text is to be set: font families in order of preference, its direction, and the text with what no font can draw spelled out. */
export type Setting = { families: string[]; direction: 'ltr' | 'rtl'; text: string }

/** Sets texts with fonts that are already loaded. */
export type Fonts = (text: string) => Setting

const latin = 'Noto Sans'
const arabic = 'Noto Naskh Arabic'

/**
 * Loads the fonts a paper needs: Noto Sans always (Latin, Greek, Cyrillic), the big ones only when the text has their script. Loaded fonts
 * stay in memory for the next paper; each PDF carries only the glyphs it uses. Throws when a font file is missing: a broken installation.
 */
export async function fontsFor(allText: string): Promise<Fonts> {
  registerOnce()
  await Promise.all(latinStyles.map((style) => Font.load({ fontFamily: latin, ...style })))
  const foreign = [...new Set(visible(allText))].filter((c) => !draws(latin, c))
  const families = [...new Set(foreign.flatMap(candidates))]
  await Promise.all(families.map((fontFamily) => Font.load({ fontFamily })))
  if (families.includes(arabic)) keepMarksInPlace()
  return (text) => set(text, families)
}

/** One hand for one name: the family that draws most of the text comes first, so 张雅雯 is not half Traditional, half Simplified. */
function set(raw: string, families: readonly string[]): Setting {
  const text = visible(raw)
  const foreign = [...text].filter((c) => !draws(latin, c))
  const count = (family: string) => foreign.filter((c) => draws(family, c)).length
  const useful = families.filter((family) => count(family) > 0).sort((a, b) => count(b) - count(a))
  const direction = /^[^\p{L}]*\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr'
  // Blanks between Arabic words come from the Arabic font: a change of font would cut the line into words that readers put in wrong order.
  const all = direction === 'rtl' ? [...useful, latin] : [latin, ...useful]
  const printable = [...text].map((c) => (all.some((f) => draws(f, c)) ? c : spelled(c)))
  return { families: all, direction, text: printable.join('') }
}

/** Without marks that have no shape (direction, variants); every blank a plain one, because U+3000 between Chinese names is in few fonts. */
function visible(text: string): string {
  return text.replaceAll(/(?![\u200C\u200D])\p{Cf}|\p{Variation_Selector}/gu, '').replaceAll(/[^\S\u00A0]/g, ' ')
}

/** A paper must not lose a letter silently: what no font has is printed as its Unicode number. */
function spelled(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function draws(family: string, character: string): boolean {
  return loaded(family)?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ?? false
}

/** The part of a fontkit font we use; fontkit carries no types of its own. */
type LoadedFont = {
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(...how: LayoutHow): { glyphs: unknown[]; positions: unknown[] }
}
type LayoutHow = [text: string, features?: unknown, script?: string, language?: string, direction?: 'ltr' | 'rtl']

function loaded(fontFamily: string): LoadedFont | null {
  return Font.getFont({ fontFamily }).data as LoadedFont | null
}

/** Fonts worth asking, by script. Han and everything shared (full-width brackets, kana) is asked of the Chinese fonts, Traditional first. */
function candidates(character: string): string[] {
  if (/\p{Script=Hangul}/u.test(character)) return ['Noto Sans KR']
  if (/\p{Script=Arabic}/u.test(character)) return [arabic]
  if (/\p{Script=Thai}/u.test(character)) return ['Noto Sans Thai']
  return ['Noto Sans TC', 'Noto Sans SC']
}

const latinStyles = [{ fontWeight: 400 }, { fontWeight: 700 }, { fontWeight: 400, fontStyle: 'italic' }] as const

/** Complete TrueType files from npm packages, found the same way in a checkout and inside the packaged app. */
const require = createRequire(import.meta.url)

let registered = false
function registerOnce(): void {
  if (registered) return
  Font.register({
    family: latin,
    fonts: [
      { src: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf') },
      { src: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'), fontWeight: 700 },
      {
        src: require.resolve('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
        fontStyle: 'italic',
      },
    ],
  })
  addScript('Noto Sans TC', require.resolve('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf'))
  addScript('Noto Sans SC', require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  addScript('Noto Sans KR', require.resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf'))
  // Version 1 on purpose: since version 2 letters are a dotless shape plus dots, so ب, ن and ي could not be told apart in the PDF's text.
  addScript(arabic, join(require.resolve('@embedpdf/fonts-arabic'), '../../fonts/NotoNaskhArabic-Regular.ttf'))
  addScript(
    'Noto Sans Thai',
    require.resolve('@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'),
  )
  Font.registerHyphenationCallback(breakWord)
  registered = true
}

/**
 * The library lays every run out left to right and mirrors it afterwards, which leaves dots and vowel marks a letter's width off
 * (textkit 7.0, reverseRun). Laid out right to left and turned back here, the mirrored run has them where the font wants them.
 */
function keepMarksInPlace(): void {
  const font = loaded(arabic)
  if (!font || Object.hasOwn(font, 'layout')) return
  const layout = font.layout.bind(font)
  font.layout = (text, features, script, language) => {
    const run = layout(text, features, script, language, 'rtl')
    run.glyphs.reverse()
    run.positions.reverse()
    return run
  }
}

/** Scripts other than Latin have one cut: an upright regular also where the Latin beside it is italic or bold. */
function addScript(family: string, src: string): void {
  Font.register({ family, fonts: [{ src }, { src, fontStyle: 'italic' }] })
}

/**
 * Words are never hyphenated (the library would do it the English way). Chinese and Japanese may break between any two characters, and a
 * word too long for a column anywhere: an empty part tells the library "break here without a hyphen".
 */
function breakWord(word: string): string[] {
  const pieces = word.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{P}ー]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  )
  const parts = (pieces ?? [word]).flatMap((piece) => (piece.length > longestWord ? [...piece] : [piece]))
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]))
}

const longestWord = 28
