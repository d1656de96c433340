import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isPlainDate } from '../../../shared/core/dates.ts'
import { readTypedDate, showTypedDate } from '../typed-date.ts'
import { useFormat } from '../use-format.ts'
import { asText, useField, type FieldProps } from './field.ts'

/**
 * A plain date, typed: `31-12-2025`, `31122025`, `2025-12-31`. The value is `YYYY-MM-DD`; beside it stands the date in words, so that day
 * and month cannot be confused. What is no date stays as typed and is refused by the schema. Empty is undefined.
 */
export function DateField<In extends FieldValues, Out>(props: FieldProps<In, Out>) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const { common, value, setValue } = useField(props)
  const [typing, setTyping] = useState<string | null>(null)
  const current = asText(value)
  const change = (text: string) => {
    setTyping(text)
    setValue(readTypedDate(text) ?? (text.trim() === '' ? undefined : text))
  }
  return (
    <TextInput
      {...common}
      value={typing ?? showTypedDate(current)}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => {
        setTyping(null)
        common.onBlur()
      }}
      placeholder={t('field.datePlaceholder')}
      inputMode="numeric"
      autoComplete="off"
      rightSectionWidth={104}
      rightSectionPointerEvents="none"
      rightSection={
        isPlainDate(current) && (
          <Text size="xs" c="dimmed" pr="xs" w="100%" ta="right">
            {format.date(current)}
          </Text>
        )
      }
    />
  )
}
