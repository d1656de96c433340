import { Checkbox, Group, SimpleGrid } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useField, type FieldProps } from './field.ts'

/** Yes or no. */
export function CheckField<In extends FieldValues, Out>(props: FieldProps<In, Out>) {
  const { common, value, setValue } = useField(props)
  const { withAsterisk: _asterisk, inputWrapperOrder: _order, ...rest } = common
  return <Checkbox {...rest} checked={value === true} onChange={(event) => setValue(event.currentTarget.checked)} />
}

type GroupProps<In extends FieldValues, Out> = FieldProps<In, Out> & {
  /** `detail` says in smaller type what ticking it means. */
  options: readonly { value: string; label: string; detail?: string }[]
  /** Many options stand in columns; few in a row. */
  columns?: 1 | 2
}

/** Any of several; the value is the list of those ticked. */
export function CheckGroupField<In extends FieldValues, Out>({ options, columns, ...props }: GroupProps<In, Out>) {
  const { common, value, setValue } = useField(props)
  const boxes = options.map((option) => (
    <Checkbox
      key={option.value}
      value={option.value}
      label={option.label}
      description={option.detail}
      disabled={common.disabled}
      size="xs"
    />
  ))
  return (
    <Checkbox.Group
      label={common.label}
      description={common.description}
      error={common.error}
      withAsterisk={common.withAsterisk}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={setValue}
    >
      {columns === undefined ? (
        <Group gap="sm" mt={6}>
          {boxes}
        </Group>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: columns }} spacing="md" verticalSpacing={8} mt={8}>
          {boxes}
        </SimpleGrid>
      )}
    </Checkbox.Group>
  )
}
