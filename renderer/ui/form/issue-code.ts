// renderer/ui/form: fields and forms: a zod schema in, words under the field out.

/** The part of a zod issue that decides which words are shown. */
export type Issue = {
  code: string
  message?: string | undefined
  input?: unknown
  minimum?: unknown
  maximum?: unknown
  origin?: unknown
}

/** A short code for an issue, kept as the error's message so that its words follow the language: `tooLong:70`. */
export function issueCode(issue: Issue): string {
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'required'
  if (issue.code === 'too_small') return issue.origin === 'string' ? short(issue) : `tooSmall:${String(issue.minimum)}`
  if (issue.code === 'too_big') return `${issue.origin === 'string' ? 'tooLong' : 'tooBig'}:${String(issue.maximum)}`
  return 'invalid'
}

/** What schemas of this project say themselves (`shared/core/fields.ts`), by the words they get on screen. */
export const schemaMessages: Record<string, 'required' | 'controlCharacters' | 'notADate'> = {
  required: 'required',
  'control characters': 'controlCharacters',
  'not a calendar date': 'notADate',
}

function short(issue: Issue): string {
  return issue.minimum === 1 ? 'required' : `tooShort:${String(issue.minimum)}`
}
