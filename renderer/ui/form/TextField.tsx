import { Textarea, TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { asText, useField, type FieldProps } from './field.ts'

type Props<In extends FieldValues, Out> = FieldProps<In, Out> & {
  /** More than one: a text of several lines that grows. */
  lines?: number
  /** Types in capitals (passport numbers, codes). */
  upper?: boolean
  /** Right-to-left or local script may be typed: the browser finds the direction itself. */
  anyScript?: boolean
  placeholder?: string
  autoComplete?: string
}

/** One line of text, or several. */
export function TextField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { common, value, setValue } = useField(props)
  const shared = {
    ...common,
    value: asText(value),
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
    ...(props.anyScript ? { dir: 'auto' } : {}),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  }
  const typed = (text: string) => setValue(props.upper ? text.toUpperCase() : text)
  return props.lines === undefined ? (
    <TextInput {...shared} onChange={(event) => typed(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...shared}
      autosize
      minRows={props.lines}
      maxRows={12}
      onChange={(event) => typed(event.currentTarget.value)}
    />
  )
}
