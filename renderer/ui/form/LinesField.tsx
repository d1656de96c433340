import { Textarea } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useField, type FieldProps } from './field.ts'

/** A short list of lines, typed one under the other; the value is the list. */
export function LinesField<In extends FieldValues, Out>(props: FieldProps<In, Out> & { lines: number }) {
  const { common, value, setValue } = useField(props)
  const text = Array.isArray(value) ? value.join('\n') : ''
  return (
    <Textarea
      {...common}
      value={text}
      rows={props.lines}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setValue(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
    />
  )
}
