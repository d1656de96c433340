import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { PasswordStrength } from '../PasswordStrength.tsx'
import { asText } from './field.ts'
import { PasswordField } from './PasswordField.tsx'

type Props<In extends FieldValues, Out> = {
  control: Control<In, unknown, Out>
  /** Paths of the password and of its repetition; see `sameTwice`. */
  name: FieldPath<In>
  repeat: FieldPath<In>
  label: string
  hint?: string
  /** Words an attacker knows about this person or place. */
  own?: readonly string[]
}

/** A new password, typed twice, with its strength told. */
export function NewPasswordFields<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { t } = useTranslation('ui')
  const { control, name, repeat, label } = props
  const password = asText(useWatch({ control, name }))
  return (
    <>
      <div>
        <PasswordField
          control={control}
          name={name}
          label={label}
          hint={props.hint ?? t('field.newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <PasswordStrength password={password} own={props.own ?? []} />
      </div>
      <PasswordField control={control} name={repeat} label={t('field.repeat')} autoComplete="new-password" required />
    </>
  )
}
