import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../renderer/text/en.ts'
import { id } from '../../renderer/text/id.ts'

/** Words of one language by `room:key`. */
export type Words = Map<string, string>
type Tree = { [key: string]: string | Tree }

/**
 * `npm run check:words`. The compiler already refuses a key that a screen asks for and no file has (typed keys); this finds what it
 * cannot: keys that nobody asks for any more, a language that lacks one, empty words, and places for a value that differ.
 */
export function problemsOf(indonesian: Words, english: Words, sources: string[]): string[] {
  const used = usedKeys(sources)
  return [...new Set([...indonesian.keys(), ...english.keys()])].flatMap((key) => {
    const [first, second] = [indonesian.get(key), english.get(key) ?? english.get(key.replace(/_one$/, '_other'))]
    if (first === undefined) return key.endsWith('_one') ? [] : [`${key} is missing in Indonesian`]
    if (second === undefined) return [`${key} is missing in English`]
    if (!first.trim() || !second.trim()) return [`${key} is empty`]
    if (placesOf(first) !== placesOf(second)) return [`${key} asks for other values in English than in Indonesian`]
    return used.some((isUsed) => isUsed(key.replace(/_(one|other)$/, ''))) ? [] : [`${key} is asked for by no screen`]
  })
}

export function wordsOf(rooms: Tree): Words {
  const words: Words = new Map()
  const walk = (tree: Tree, path: string[]) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') words.set(`${path[0]}:${[...path.slice(1), key].join('.')}`, value)
      else walk(value, [...path, key])
    }
  }
  walk(rooms, [])
  return words
}

function placesOf(words: string): string {
  return (words.match(/\{\{[^}]+\}\}/g) ?? []).toSorted().join()
}

/**
 * Every string in a source may be a key of the rooms whose words that source opens, or of any room where it opens none (it was handed
 * its `t`). A template stands for all keys of its shape.
 */
function usedKeys(sources: string[]): ((key: string) => boolean)[] {
  return sources.map((source) => {
    const opened = [...source.matchAll(/(?:useTranslation|getFixedT)\([^)]*?'(\w+)'/g)].map((match) => match[1])
    const rooms = opened.length ? `(?:${[...new Set(opened)].join('|')})` : '\\w+'
    const shapes = [...source.matchAll(/'([\w.:]+)'|`((?:[\w.:]|\$\{[^{}]*\})+)`/g)].map(([, plain, template]) => {
      const shape = shapeOf(plain ?? template ?? '')
      return shape.includes(':') ? shape : `${rooms}:${shape}`
    })
    const pattern = new RegExp(`^(?:${shapes.join('|')})$`)
    return (key) => pattern.test(key)
  })
}

/** `state.${x}` as the pattern of the keys that it may become; a template that is all values could be anything and counts for nothing. */
function shapeOf(key: string): string {
  const parts = key.split(/\$\{[^}]*\}/)
  return parts.join('') === '' ? '-' : parts.map((part) => part.replaceAll('.', '[.]')).join('[\\w.]+')
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..', 'renderer')
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !/^text.(id|en)\b/.test(file))
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8'))
  const problems = problemsOf(wordsOf(id), wordsOf(en), sources)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length ? 1 : 0
}
