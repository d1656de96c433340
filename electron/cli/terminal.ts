import type { Problem } from '../../shared/core/problem.ts'
import type { Language, Words } from '../../shared/core/words.ts'

/** What a command prints on, in the language asked for. */
export type Terminal = {
  language: Language
  /** The sentence in this terminal's language. */
  text(words: Words): string
  say(id: string, en: string): void
  /** A refusal: every reason on a line of its own, on stderr. */
  complain(problem: Problem): void
  /** One line of JSON, for programs. */
  json(value: unknown): void
}

export type Output = { write(text: string): unknown }

export function openTerminal(language: Language, out: Output, err: Output): Terminal {
  const text = (words: Words) => words[language]
  return {
    language,
    text,
    say: (id, en) => void out.write(`${text({ id, en })}\n`),
    complain: ({ reasons, code, incident }) => {
      for (const reason of reasons) err.write(`${text(reason.text)} [${reason.code}]\n`)
      if (reasons.length === 0) err.write(`[${code}${incident ? ` ${incident}` : ''}]\n`)
    },
    json: (value) => void out.write(`${JSON.stringify(value)}\n`),
  }
}
