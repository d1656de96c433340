import { Group, Loader, Select, Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { asText, useField, type FieldProps } from './field.ts'

/** Something that can be chosen; `detail` stands smaller beneath (a number, a place). */
export type LookupOption = { value: string; label: string; detail?: string }

type Props<In extends FieldValues, Out> = FieldProps<In, Out> & {
  /** What fits the words typed so far. */
  options: readonly LookupOption[]
  /** The one chosen now, so that its name shows although `options` has moved on. */
  chosen?: LookupOption | undefined
  /** Called 150 ms after the last letter. */
  onSearch: (text: string) => void
  loading?: boolean
  placeholder?: string
}

/** One record out of very many: type part of it, ↓, Enter. The value is its id. */
export function LookupField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { t } = useTranslation('ui')
  const { common, value, setValue } = useField(props)
  const [text, setText] = useState<string | null>(null)
  const ask = useDebouncedCallback(props.onSearch, 150)
  const known = props.chosen && !props.options.some((o) => o.value === props.chosen?.value)
  const all = known && props.chosen ? [props.chosen, ...props.options] : [...props.options]
  const current = asText(value)
  const details = new Map(all.map((option) => [option.value, option.detail]))
  return (
    <Select
      {...common}
      data={all.map(({ value: v, label }) => ({ value: v, label }))}
      value={current || null}
      onChange={(next) => {
        setValue(next ?? undefined)
        setText(null)
      }}
      searchable
      // The office has searched already; the list is shown as it answered.
      filter={({ options }) => options}
      searchValue={text ?? all.find((option) => option.value === current)?.label ?? ''}
      onSearchChange={(next) => {
        setText(next)
        ask(next)
      }}
      onBlur={() => {
        setText(null)
        common.onBlur()
      }}
      clearable={!props.required}
      selectFirstOptionOnChange
      nothingFoundMessage={t('list.noMatch')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...(props.loading ? { rightSection: <Loader size={16} /> } : {})}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      renderOption={({ option }) => (
        <Group justify="space-between" w="100%" wrap="nowrap" gap="md">
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {details.get(option.value)}
          </Text>
        </Group>
      )}
    />
  )
}
