import { Checkbox, Group } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useField, type FieldProps } from './field.ts'

/** Yes or no. */
export function CheckField<In extends FieldValues, Out>(props: FieldProps<In, Out>) {
  const { common, value, setValue } = useField(props)
  const { withAsterisk: _, ...rest } = common
  return <Checkbox {...rest} checked={value === true} onChange={(event) => setValue(event.currentTarget.checked)} />
}

/** Any of several; the value is the list of those ticked. */
export function CheckGroupField<In extends FieldValues, Out>(
  props: FieldProps<In, Out> & { options: readonly { value: string; label: string }[] },
) {
  const { common, value, setValue } = useField(props)
  return (
    <Checkbox.Group
      label={common.label}
      description={common.description}
      error={common.error}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={setValue}
    >
      <Group gap="sm" mt={6}>
        {props.options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} disabled={common.disabled} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
