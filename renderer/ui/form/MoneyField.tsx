import { NumberInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { minorUnits, toMinor } from '../../../shared/core/money.ts'
import { useLanguage } from '../../text/i18n.ts'
import { useField, type FieldProps } from './field.ts'

/** An amount typed in major units, kept in minor units (integers); the currency's code stands inside the field. */
export function MoneyField<In extends FieldValues, Out>(props: FieldProps<In, Out> & { currency: string }) {
  const language = useLanguage()
  const { common, value, setValue } = useField(props)
  const units = minorUnits(props.currency)
  return (
    <NumberInput
      {...common}
      value={typeof value === 'number' ? value / units : ''}
      onChange={(next) => setValue(next === '' ? undefined : toMinor(Number(next), props.currency))}
      leftSection={props.currency}
      leftSectionWidth={48}
      leftSectionPointerEvents="none"
      thousandSeparator={language === 'id' ? '.' : ','}
      decimalSeparator={language === 'id' ? ',' : '.'}
      decimalScale={Math.round(Math.log10(units))}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      inputMode="decimal"
      styles={{ input: { textAlign: 'right' } }}
    />
  )
}
