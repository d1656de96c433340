import { PasswordInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { asText, useField, type FieldProps } from './field.ts'

/** A secret, hidden until asked. `autoComplete` tells password managers whether it is new. */
export function PasswordField<In extends FieldValues, Out>(
  props: FieldProps<In, Out> & { autoComplete?: 'current-password' | 'new-password' },
) {
  const { t } = useTranslation('ui')
  const { common, value, setValue } = useField(props)
  return (
    <PasswordInput
      {...common}
      // Mantine's other inputs say it themselves.
      aria-invalid={common.error !== undefined}
      value={asText(value)}
      onChange={(event) => setValue(event.currentTarget.value)}
      autoComplete={props.autoComplete ?? 'off'}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
    />
  )
}
