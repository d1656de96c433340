import type { z } from 'zod'
import type { Problem, Reason } from './problem.ts'
import type { Words } from './words.ts'

/** Turns what zod found into reasons people can act on: the field's path and a sentence. The value itself is never repeated. */
export function invalidInput(error: z.ZodError): Problem {
  const reasons = error.issues.slice(0, 20).map((issue): Reason => {
    const field = issue.path.map(String).join('.')
    const reason = { code: `input.${issue.code}`, text: wordsOfIssue(issue) }
    return field ? { ...reason, field } : reason
  })
  return { code: 'invalid', reasons }
}

/** One sentence for one issue; also what forms show under a field. */
export function wordsOfIssue(issue: z.core.$ZodIssue): Words {
  if (isMissing(issue)) return { id: 'Wajib diisi.', en: 'This is required.' }
  switch (issue.code) {
    case 'too_big':
      return {
        id: `Paling banyak ${issue.maximum}${unit(issue.origin).id}.`,
        en: `At most ${issue.maximum}${unit(issue.origin).en}.`,
      }
    case 'too_small':
      return {
        id: `Paling sedikit ${issue.minimum}${unit(issue.origin).id}.`,
        en: `At least ${issue.minimum}${unit(issue.origin).en}.`,
      }
    case 'unrecognized_keys':
      return { id: 'Ada isian yang tidak dikenal.', en: 'There is an entry that is not known.' }
    case 'custom':
      return custom[issue.message] ?? notRight
    default:
      return notRight
  }
}

const notRight: Words = { id: 'Isian tidak sesuai bentuknya.', en: 'This does not have the right form.' }

const custom: Record<string, Words> = {
  'not a calendar date': { id: 'Bukan tanggal kalender.', en: 'Not a calendar date.' },
  'pattern needs {YYYY} once and {NNNNNN} once': {
    id: 'Pola harus memuat {YYYY} satu kali dan {NNNNNN} satu kali.',
    en: 'The pattern needs {YYYY} once and {NNNNNN} once.',
  },
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'custom') return issue.message === 'required'
  if (issue.code === 'too_small') return issue.origin === 'string' && Number(issue.minimum) <= 1
  return issue.code === 'invalid_type' && issue.input === undefined
}

function unit(origin: string): Words {
  if (origin === 'string') return { id: ' karakter', en: ' characters' }
  if (origin === 'array') return { id: ' butir', en: ' items' }
  return { id: '', en: '' }
}
