import { Stack, Text } from '@mantine/core'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { standing as standings, standingClass } from '../../shared/agencies/schema.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormGroup } from '../ui/form/FormGroup.tsx'
import { ChoiceField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import type { StandingDecision, StandingFormValues } from './partner-form.ts'

type Props = { control: Control<StandingFormValues, unknown, StandingDecision> }

/** What the attaché decides; only what the chosen standing needs is asked. */
export function StandingFields({ control }: Props) {
  const { t } = useTranslation('agencies')
  const chosen = useWatch({ control, name: 'standing.standing' })
  return (
    <Stack gap="md">
      <ChoiceField
        control={control}
        name="standing.standing"
        label={t('standing.label')}
        options={standings.options.map((value) => ({ value, label: t(`standing.${value}`) }))}
        required
      />
      <Text size="sm" c="dimmed">
        {t(`standing.effect.${chosen}`)}
      </Text>
      {chosen === 'listed' && (
        <ChoiceField
          control={control}
          name="standing.class"
          label={t('standing.class.label')}
          options={standingClass.options.map((value) => ({ value, label: t(`standing.class.${value}`) }))}
          required
        />
      )}
      <TextField
        control={control}
        name="standing.reason"
        label={t('standing.reason')}
        hint={t('standing.reasonHint')}
        lines={3}
        required={chosen !== 'active'}
        anyScript
      />
      <FormGroup title={t('standing.dates')} columns={2}>
        <DateField control={control} name="standing.from" label={t('standing.from')} required />
        {chosen !== 'active' && (
          <DateField
            control={control}
            name="standing.until"
            label={t('standing.until')}
            hint={t('standing.untilHint')}
          />
        )}
      </FormGroup>
    </Stack>
  )
}
