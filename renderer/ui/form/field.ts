import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useFieldWords } from './use-field-words.ts'

/** What every field takes. `control` is the form's, `name` a path of the schema. */
export type FieldProps<In extends FieldValues, Out> = {
  control: Control<In, unknown, Out>
  name: FieldPath<In>
  label: string
  /** One line under the field, for what the label cannot say. */
  hint?: string
  /** Marks the field and tells screen readers; the schema decides. */
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

/** A field's value and the props that every Mantine input shares. */
export function useField<In extends FieldValues, Out>(props: FieldProps<In, Out>) {
  const words = useFieldWords()
  const { field, fieldState } = useController<In, FieldPath<In>, Out>({ control: props.control, name: props.name })
  const error = words(fieldState.error)
  return {
    value: field.value as unknown,
    setValue: field.onChange as (value: unknown) => void,
    error,
    common: {
      ref: field.ref,
      name: field.name,
      onBlur: field.onBlur,
      label: props.label,
      withAsterisk: props.required ?? false,
      'aria-required': props.required ?? false,
      disabled: props.disabled ?? false,
      // A hint below keeps the boxes of one row on one line, whichever of them has one.
      inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
      error,
      ...(props.hint === undefined ? {} : { description: props.hint }),
      ...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
    },
  }
}

/** The text to show for a value that may be absent. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
