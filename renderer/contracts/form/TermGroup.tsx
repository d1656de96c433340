import { Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { lastDay } from '../../../shared/contracts/term.ts'
import { isPlainDate } from '../../../shared/core/dates.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { ContractForm } from './contract-form.ts'

/** When the contract was signed, begins and ends. */
export function TermGroup({ form }: { form: ContractForm }) {
  const { t } = useTranslation('contracts')
  const { control } = form
  return (
    <FormGroup title={t('term')} columns={3}>
      <DateField control={control} name="signedOn" label={t('signedOn')} required />
      <DateField control={control} name="startsOn" label={t('startsOn')} required />
      <div>
        <NumberField control={control} name="months" label={t('months')} unit={t('monthsUnit')} required />
        <EndsOn form={form} />
      </div>
    </FormGroup>
  )
}

function EndsOn({ form }: { form: ContractForm }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const [startsOn, months] = useWatch({ control: form.control, name: ['startsOn', 'months'] })
  const known = isPlainDate(startsOn ?? '') && Number.isInteger(months) && months > 0 && months <= 120
  return (
    <Text size="xs" c="dimmed" mt={4} aria-live="polite">
      {known && t('endsOn', { date: format.longDate(lastDay(startsOn, months)) })}
    </Text>
  )
}
