import { NumberInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useLanguage } from '../../text/i18n.ts'
import { useField, type FieldProps } from './field.ts'

type Props<In extends FieldValues, Out> = FieldProps<In, Out> & {
  /** Shown inside the field: "bulan", "hari". */
  unit?: string
  /** Digits after the separator; none by default. */
  decimals?: number
  min?: number
  max?: number
  /** What an empty field means to the schema. */
  empty?: null | undefined
}

/** A number with its unit inside the field. */
export function NumberField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const language = useLanguage()
  const { common, value, setValue } = useField(props)
  const unit = props.unit
  return (
    <NumberInput
      {...common}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => setValue(typeof next === 'number' ? next : next === '' ? props.empty : Number(next))}
      decimalScale={props.decimals ?? 0}
      decimalSeparator={language === 'id' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      inputMode={props.decimals ? 'decimal' : 'numeric'}
      {...(props.min === undefined ? {} : { min: props.min })}
      {...(props.max === undefined ? {} : { max: props.max })}
      {...(unit === undefined
        ? {}
        : { rightSection: unit, rightSectionWidth: unit.length * 8 + 20, rightSectionPointerEvents: 'none' as const })}
    />
  )
}
