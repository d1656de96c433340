import { useTranslation } from 'react-i18next'
import { statedItem } from '../../../shared/contracts/schema.ts'
import { CheckGroupField } from '../../ui/form/CheckField.tsx'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { ContractForm } from './contract-form.ts'

/** Working time, insurance, and what else the paper contract states. An empty number means that the paper does not say. */
export function ConditionsGroup({ form }: { form: ContractForm }) {
  const { t } = useTranslation('contracts')
  const { control } = form
  return (
    <>
      <FormGroup title={t('conditions')} columns={2}>
        <NumberField
          control={control}
          name="hoursPerDay"
          label={t('hoursPerDay')}
          unit={t('hoursUnit')}
          decimals={1}
          empty={null}
        />
        <NumberField
          control={control}
          name="restDaysPerMonth"
          label={t('restDaysPerMonth')}
          unit={t('daysUnit')}
          decimals={1}
          empty={null}
        />
        <NumberField
          control={control}
          name="leaveDaysPerYear"
          label={t('leaveDaysPerYear')}
          unit={t('daysUnit')}
          empty={null}
        />
        <NumberField control={control} name="experienceYears" label={t('experienceYears')} unit={t('yearsUnit')} />
        <TextField control={control} name="insurance" label={t('insurance')} anyScript />
      </FormGroup>
      <FormGroup title={t('stated.label')}>
        <CheckGroupField
          control={control}
          name="stated"
          label={t('stated.hint')}
          options={statedItem.options.map((value) => ({ value, label: t(`stated.${value}`) }))}
        />
        <TextField control={control} name="note" label={t('note')} lines={2} anyScript />
      </FormGroup>
    </>
  )
}
