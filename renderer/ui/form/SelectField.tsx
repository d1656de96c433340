import { SegmentedControl, Input, Select } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { asText, useField, type FieldProps } from './field.ts'

type Props<In extends FieldValues, Out> = FieldProps<In, Out> & {
  options: readonly { value: string; label: string; disabled?: boolean }[]
  placeholder?: string
  /** Typing narrows the options; on by default beyond eight. */
  searchable?: boolean
}

/** One of several. Type the first letters, or ↓ to look. An optional field can be emptied again (undefined). */
export function SelectField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { common, value, setValue } = useField(props)
  return (
    <Select
      {...common}
      data={[...props.options]}
      value={asText(value) || null}
      onChange={(next) => setValue(next ?? undefined)}
      searchable={props.searchable ?? props.options.length > 8}
      allowDeselect={!props.required}
      clearable={!props.required}
      selectFirstOptionOnChange
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    />
  )
}

/** One of two to four, all visible; ←→ chooses. */
export function ChoiceField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { common, value, setValue } = useField(props)
  const { ref } = common
  return (
    <Input.Wrapper
      label={common.label}
      error={common.error}
      description={common.description}
      withAsterisk={common.withAsterisk}
    >
      <SegmentedControl
        ref={ref}
        name={common.name}
        fullWidth
        mt={4}
        data={[...props.options]}
        value={asText(value)}
        onChange={setValue}
        disabled={common.disabled}
        aria-label={props.label}
        transitionDuration={0}
      />
    </Input.Wrapper>
  )
}
