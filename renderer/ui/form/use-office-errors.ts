import { useEffect, useState, type RefObject } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Problem, Reason } from '../../../shared/core/problem.ts'

const none: readonly Reason[] = []

/** Puts the office's reasons under the fields they name; answers those that belong to no field on screen. */
export function useOfficeErrors<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  element: RefObject<HTMLFormElement | null>,
  problem: Problem | null,
): readonly Reason[] {
  const [general, setGeneral] = useState(none)
  useEffect(() => {
    const placed = (problem?.reasons ?? none).map((reason) => ({ reason, name: nameIn(element.current, reason.field) }))
    const named = placed.filter(({ name }) => name !== undefined)
    named.forEach(({ reason, name }, index) =>
      form.setError(name as FieldPath<In>, { type: 'office', types: reason.text }, { shouldFocus: index === 0 }),
    )
    setGeneral(placed.filter(({ name }) => name === undefined).map(({ reason }) => reason))
  }, [form, element, problem])
  return general
}

/** The name a field has on screen. The office names it within its whole input (`fields.name`), a form may hold only that part. */
function nameIn(form: HTMLFormElement | null, field: string | undefined): string | undefined {
  if (field === undefined || !form) return undefined
  const inner = field.slice(field.indexOf('.') + 1)
  return [field, inner].find((name) => form.elements.namedItem(name) !== null)
}
