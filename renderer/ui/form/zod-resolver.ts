// renderer/ui/form: fields and forms: a zod schema in, words under the field out.
import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { wordsOfIssue } from '../../../shared/core/invalid-input.ts'
import type { Words } from '../../../shared/core/words.ts'

/** Judges a form by its schema. An error carries its sentence in both languages, so that it follows a change of language. */
export function zodResolver<In extends FieldValues, Out extends FieldValues>(
  schema: z.ZodType<Out, In>,
): Resolver<In, unknown, Out> {
  return (values, _context, options) => {
    const parsed = schema.safeParse(values, { reportInput: true })
    if (parsed.success) return { values: parsed.data, errors: {} }
    const flat: Record<string, FieldError> = {}
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String).join('.')
      flat[path] ??= { type: issue.code, types: sentence(issue) }
    }
    return { values: {}, errors: toNestErrors(flat as FieldErrors, options) }
  }
}

/** A refinement of a form (two entries that must be equal) brings its own words: `refine(test, { path, params: { words } })`. */
function sentence(issue: z.core.$ZodIssue): Words {
  if (issue.input === undefined || issue.input === null || issue.input === '') {
    return wordsOfIssue({ code: 'custom', message: 'required', path: [] })
  }
  const own = issue.code === 'custom' ? (issue.params?.['words'] as Words | undefined) : undefined
  return own ?? wordsOfIssue(issue)
}
