import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { provision, sector } from '../../../shared/contracts/schema.ts'
import { employerType } from '../../../shared/agencies/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { usePartnerLookup } from '../../api/lookups.ts'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { ChoiceField, SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { ContractForm } from './contract-form.ts'
import { useGuesses } from './use-guesses.ts'

/** Currencies contracts are written in at the thirteen posts; the office's own stands first. */
const currencies = ['USD', 'IDR', 'AED', 'BND', 'HKD', 'JOD', 'KRW', 'KWD', 'MYR', 'QAR', 'SAR', 'SGD', 'SYP', 'TWD']

/** The work and what is paid for it. */
export function WorkGroup({ form, settings }: { form: ContractForm; settings: OfficeSettings }) {
  const { t } = useTranslation('contracts')
  const { control } = form
  const [employerId, currency] = useWatch({ control, name: ['employerId', 'currency'] })
  const guess = useGuesses(form, usePartnerLookup('employer', employerId).record)
  const known = guess ? { hint: t('recognised', { position: guess.position }) } : {}
  const own = [settings.currency, ...currencies.filter((one) => one !== settings.currency)]
  return (
    <>
      <FormGroup title={t('work')} columns={2}>
        <TextField control={control} name="position" label={t('position')} required anyScript {...known} />
        <SelectField
          control={control}
          name="sector"
          label={t('sector.label')}
          required
          options={sector.options.map((value) => ({ value, label: t(`sector.${value}`) }))}
        />
        <ChoiceField
          control={control}
          name="employerType"
          label={t('employerType.label')}
          required
          options={employerType.options.map((value) => ({ value, label: t(`employerType.${value}`) }))}
        />
        <TextField control={control} name="workAddress" label={t('workAddress')} anyScript />
      </FormGroup>
      <FormGroup title={t('pay')} columns={2}>
        <MoneyField control={control} name="wageMinor" label={t('wage')} required currency={currency} />
        <SelectField
          control={control}
          name="currency"
          label={t('currency')}
          required
          options={own.map((value) => ({ value, label: value }))}
        />
        <Provided form={form} name="lodging" amount="lodgingMinor" />
        <Provided form={form} name="food" amount="foodMinor" />
      </FormGroup>
    </>
  )
}

/** Lodging or food: how, and how much where it is paid in money. */
function Provided({
  form,
  name,
  amount,
}: {
  form: ContractForm
  name: 'lodging' | 'food'
  amount: `${typeof name}Minor`
}) {
  const { t } = useTranslation('contracts')
  const { control } = form
  const [how, currency] = useWatch({ control, name: [name, 'currency'] })
  return (
    <div>
      <SelectField
        control={control}
        name={name}
        label={t(name)}
        required
        options={provision.options.map((value) => ({ value, label: t(`provision.${value}`) }))}
      />
      {how === 'allowance' && (
        <MoneyField control={control} name={amount} label={t(amount)} currency={currency} required />
      )}
    </div>
  )
}
