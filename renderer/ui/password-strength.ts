/** How long a guess at a password would take, told in three steps and one piece of advice. */
export type Strength = {
  level: 'weak' | 'fair' | 'strong'
  percent: number
  advice: 'longer' | 'common' | 'repeats' | 'none'
}

/** Beginnings that guessing programs try first, in the languages of the desk. */
const common = [
  'password',
  'katasandi',
  'sandi',
  'rahasia',
  'indonesia',
  'merdeka',
  'bismillah',
  'sayang',
  'qwerty',
  'admin',
  'jakarta',
  'garuda',
  'welcome',
  'letmein',
  '123456',
]
const runs = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * An honest estimate from length and variety. zxcvbn was left out on purpose: its word lists are English, it knows no Indonesian word,
 * and it would be the largest file of the window. What counts here is length, since every guess costs 64 MiB and a good part of a second.
 * `own` are words an attacker knows: the person's name, the office's code.
 */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  const lower = password.toLowerCase()
  const known = [...common, ...own.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word.length > 2)]
  const found = known.filter((word) => lower.includes(word))
  const withoutKnown = found.reduce((text, word) => text.replaceAll(word, '\u0000'), lower)
  const bits = weigh(withoutKnown) * Math.log2(variety(password)) * 0.7
  const percent = Math.min(100, Math.round((bits / 70) * 100))
  const level = bits < 38 ? 'weak' : bits < 55 ? 'fair' : 'strong'
  const advice =
    level === 'strong'
      ? 'none'
      : found.length > 0
        ? 'common'
        : weigh(lower) < lower.length * 0.75
          ? 'repeats'
          : 'longer'
  return { level, percent, advice }
}

/** Letters that count: one that repeats or continues a run (aaa, 123, qwe) is worth a quarter. */
function weigh(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    const pair = text.slice(index - 1, index + 1)
    const cheap =
      index > 0 && (pair[0] === pair[1] || runs.some((run) => run.includes(pair) || run.includes(reversed(pair))))
    sum += cheap ? 0.25 : 1
  }
  return sum
}

function variety(password: string): number {
  const pools: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^A-Za-z\d]/, 33],
  ]
  return Math.max(
    2,
    pools.reduce((sum, [pattern, size]) => sum + (pattern.test(password) ? size : 0), 0),
  )
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
