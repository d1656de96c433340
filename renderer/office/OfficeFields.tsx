import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/office/number-pattern.ts'
import { numberPattern, type OfficeSettings } from '../../shared/office/schema.ts'
import { useLanguage } from '../text/i18n.ts'
import { asText } from '../ui/form/field.ts'
import { FormGroup } from '../ui/form/FormGroup.tsx'
import { LinesField } from '../ui/form/LinesField.tsx'
import { NumberField } from '../ui/form/NumberField.tsx'
import { ChoiceField, SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { todayHere } from '../ui/format.ts'
import { countryOptions, currencyOptions } from '../ui/regions.ts'
import { LetterheadPreview } from './LetterheadPreview.tsx'

type Props<In extends FieldValues, Out> = {
  /** Of a form that holds the office's settings under `settings`. */
  control: Control<In, unknown, Out>
  code: string
  disabled?: boolean
}

/** Everything about an office that its attaché may change: who it is, its paper, its numbers. */
export function OfficeFields<In extends FieldValues, Out>({ control, code, disabled = false }: Props<In, Out>) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const field = (key: keyof OfficeSettings) => ({ control, name: `settings.${key}` as FieldPath<In>, disabled })
  const countries = useMemo(() => countryOptions(language), [language])
  const currencies = useMemo(() => currencyOptions(language), [language])
  return (
    <>
      <FormGroup title={t('fields.office')} columns={2}>
        <TextField {...field('name')} label={t('fields.name')} required />
        <TextField {...field('city')} label={t('fields.city')} required />
        <SelectField {...field('country')} label={t('fields.country')} options={countries} required />
        <SelectField {...field('currency')} label={t('fields.currency')} options={currencies} required />
        <ChoiceField
          {...field('language')}
          label={t('fields.language')}
          hint={t('fields.languageHint')}
          options={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
      </FormGroup>
      <FormGroup title={t('fields.paper')} columns={2}>
        <LinesField
          {...field('letterhead')}
          label={t('fields.letterhead')}
          hint={t('fields.letterheadHint')}
          lines={5}
        />
        <LetterheadPreview control={control} />
        <TextField {...field('title')} label={t('fields.title')} required />
      </FormGroup>
      <FormGroup title={t('fields.numbers')} columns={2}>
        <div>
          <TextField
            {...field('contractNumberPattern')}
            label={t('fields.pattern')}
            hint={t('fields.patternHint')}
            required
          />
          <NumberExample control={control} code={code} />
        </div>
        <NumberField {...field('lockAfterMinutes')} label={t('fields.lockAfter')} unit={t('fields.minutes')} required />
      </FormGroup>
    </>
  )
}

/** The number the pattern would give the first contract of this year. */
function NumberExample<In extends FieldValues, Out>({
  control,
  code,
}: {
  control: Control<In, unknown, Out>
  code: string
}) {
  const { t } = useTranslation('office')
  const typed = asText(useWatch({ control, name: 'settings.contractNumberPattern' as FieldPath<In> }))
  const pattern = numberPattern.safeParse(typed)
  if (!pattern.success) return null
  const parts = { post: code || 'KODE', service: 'LEG', year: Number(todayHere().slice(0, 4)), sequence: 1 }
  return (
    <Text size="sm" c="dimmed" mt={4} aria-live="polite">
      {t('fields.example', { number: formatNumber(pattern.data, parts) })}
    </Text>
  )
}
