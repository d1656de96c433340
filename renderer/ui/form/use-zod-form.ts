import { useEffect, useMemo, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import { zodResolver } from './zod-resolver.ts'

/**
 * A form over a zod schema: `const { form, draft } = useZodForm(schema, { defaults, draft: 'workers.new' })`. What was typed and not saved
 * is kept under the draft's key and put back when the form is opened again; `<Form>` drops it after saving.
 */
export function useZodForm<In extends FieldValues, Out extends FieldValues>(
  schema: z.ZodType<Out, In>,
  options: { defaults: DefaultValues<In>; draft?: string; judge?: 'onTouched' | 'onSubmit' },
) {
  const key = options.draft
  const [kept] = useState(() => draftOf<DefaultValues<In>>(key))
  const resolver = useMemo(() => zodResolver(schema), [schema])
  const form = useForm<In, unknown, Out>({
    resolver,
    defaultValues: kept ? { ...options.defaults, ...kept } : options.defaults,
    // Errors appear when a field is left or the form is sent, and go away while it is being corrected. Where buttons follow right after a
    // field, an error that appears on leaving it would push them from under the mouse: `onSubmit` there.
    mode: options.judge ?? 'onTouched',
  })
  useEffect(() => {
    if (key === undefined) return
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(key, values) })
  }, [form, key])
  const drop = () => {
    dropDraft(key)
    form.reset(options.defaults)
    dropDraft(key)
  }
  return { form, draft: { key, restored: kept !== undefined, drop } }
}
