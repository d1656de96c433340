import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { provision, statedItem } from '../../../shared/contracts/schema.ts'
import type { batchTerms, BatchTerms } from '../../../shared/rosters/batch.ts'
import { usePartnerLookup } from '../../api/lookups.ts'
import { CheckGroupField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { LookupField } from '../../ui/form/LookupField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'

export type TermsValues = z.input<typeof batchTerms>
type Props = { form: UseFormReturn<TermsValues, unknown, BatchTerms>; currency: string }

type GroupProps = Pick<Props, 'form'>

/** The fields of the shared terms; empty numbers mean that the contracts do not say. */
export function TermsFields({ form, currency }: Props) {
  return (
    <>
      <PaperGroup form={form} currency={currency} />
      <ConditionsGroup form={form} />
      <StatedGroup form={form} />
    </>
  )
}

function PaperGroup({ form, currency }: Props) {
  const { t } = useTranslation('rosters')
  const { control } = form
  const company = usePartnerLookup('placementCompany', useWatch({ control, name: 'placementCompanyId' }))
  const currencies = [...new Set([currency, 'USD', 'IDR'])].map((value) => ({ value, label: value }))
  return (
    <FormGroup title={t('paper')} columns={3}>
      <DateField control={control} name="signedOn" label={t('signedOn')} required autoFocus />
      <LookupField
        control={control}
        name="placementCompanyId"
        label="P3MI"
        options={company.options}
        chosen={company.chosen}
        loading={company.loading}
        onSearch={company.onSearch}
      />
      <SelectField
        control={control}
        name="currency"
        label={t('currency')}
        hint={t('currencyHint')}
        required
        options={currencies}
      />
    </FormGroup>
  )
}

function ConditionsGroup({ form }: GroupProps) {
  const { t } = useTranslation('rosters')
  const { control } = form
  const provisions = provision.options.map((value) => ({ value, label: t(`provision.${value}`) }))
  const days = { unit: t('daysUnit'), empty: null }
  return (
    <FormGroup title={t('conditions')} columns={3}>
      <SelectField control={control} name="lodging" label={t('lodging')} required options={provisions} />
      <SelectField control={control} name="food" label={t('food')} required options={provisions} />
      <TextField control={control} name="insurance" label={t('insurance')} anyScript />
      <NumberField
        control={control}
        name="hoursPerDay"
        label={t('hoursPerDay')}
        unit={t('hoursUnit')}
        decimals={1}
        empty={null}
      />
      <NumberField control={control} name="restDaysPerMonth" label={t('restDaysPerMonth')} decimals={1} {...days} />
      <NumberField control={control} name="leaveDaysPerYear" label={t('leaveDaysPerYear')} {...days} />
    </FormGroup>
  )
}

function StatedGroup({ form }: GroupProps) {
  const { t } = useTranslation('rosters')
  const items = statedItem.options.map((value) => ({
    value,
    label: t(`stated.${value}`),
    detail: t(`attests.${value}`),
  }))
  return (
    <FormGroup title={t('stated.label')}>
      <CheckGroupField control={form.control} name="stated" label={t('stated.hint')} columns={2} options={items} />
    </FormGroup>
  )
}
