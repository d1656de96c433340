import { useEffect, useState } from 'react'
import type { DefaultValues, FieldPath, FieldValues, PathValue } from 'react-hook-form'
import type { z } from 'zod'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import { useZodForm } from './use-zod-form.ts'

type Options<In extends FieldValues, Kept> = {
  /** The record as the office has it now. */
  current: Kept
  valuesOf: (record: Kept) => DefaultValues<In>
  draft: string
}

/** A field that someone else changed since this form was opened. */
export type ForeignChange<In extends FieldValues> = {
  name: FieldPath<In>
  before: unknown
  now: unknown
  /** Typed over here as well: what is typed here stays. */
  mine: boolean
}

/**
 * A form that corrects a record. It holds on to the version it began with, also in its draft, so nobody's change is overwritten unseen:
 * while the office has a newer one, `foreign` says what differs and `takeOver` puts that under the entries typed here.
 */
export function useCorrection<In extends FieldValues, Out extends FieldValues, Kept extends { version: number }>(
  schema: z.ZodType<Out, In>,
  { current, valuesOf, draft: key }: Options<In, Kept>,
) {
  const baseKey = `${key}.base`
  const [base, setBase] = useState(() => (draftOf(key) ? draftOf<Kept>(baseKey) : undefined) ?? current)
  const { form, draft } = useZodForm(schema, { defaults: valuesOf(base), draft: key })
  useEffect(() => keepDraft(baseKey, base), [baseKey, base])
  const before = valuesOf(base) as Record<string, unknown>
  const now = valuesOf(current) as Record<string, unknown>
  const mine = form.getValues() as Record<string, unknown>
  const foreign = Object.keys(now)
    .filter((name) => current.version !== base.version && !same(now[name], before[name]))
    .map((name): ForeignChange<In> => ({
      name: name as FieldPath<In>,
      before: before[name],
      now: now[name],
      mine: !same(mine[name], before[name]),
    }))
  const takeOver = () => {
    for (const change of foreign) {
      if (!change.mine) form.setValue(change.name, change.now as PathValue<In, FieldPath<In>>)
    }
    setBase(current)
  }
  const drop = () => {
    dropDraft(baseKey)
    draft.drop()
  }
  return {
    form,
    draft: { ...draft, drop },
    expectedVersion: base.version,
    outdated: current.version !== base.version,
    foreign,
    takeOver,
  }
}

/** Lists (ticked boxes) are equal when their entries are; an emptied field is the same as one never filled. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '')
}
