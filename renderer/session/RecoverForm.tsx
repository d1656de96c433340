import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { channels, type Output } from '../../shared/channels.ts'
import { useWrite } from '../api/queries.ts'
import { Form } from '../ui/form/Form.tsx'
import { NewPasswordFields } from '../ui/form/NewPasswordFields.tsx'
import { notSameTwice, sameTwice } from '../ui/form/same-twice.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'

const schema = z
  .object({ ...channels['session.recover'].input.shape, repeat: z.string().min(1) })
  .refine(sameTwice, notSameTwice)

/** The way back in when a password is lost: the printed code from the safe sets a new one. */
export function RecoverForm({ status, onBack }: { status: Output<'office.status'>; onBack: () => void }) {
  const { t } = useTranslation('session')
  const { t: ui } = useTranslation('ui')
  const recover = useWrite('session.recover')
  const { form } = useZodForm(schema, {
    defaults: { officerId: status.officers[0]?.id ?? '', recoveryCode: '', newPassword: '', repeat: '' },
    judge: 'onSubmit',
  })
  return (
    <Form
      form={form}
      label={t('recover.title')}
      problem={recover.error}
      onSubmit={({ repeat: _, ...values }) => recover.mutate(values)}
      actions={
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {ui('action.back')}
          </Button>
          <Button type="submit" loading={recover.isPending}>
            {t('recover.go')}
          </Button>
        </Group>
      }
    >
      <Text size="sm">{t('recover.text')}</Text>
      <SelectField
        control={form.control}
        name="officerId"
        label={t('recover.who')}
        options={status.officers.map((officer) => ({ value: officer.id, label: officer.name }))}
        required
      />
      <TextField
        control={form.control}
        name="recoveryCode"
        label={t('recover.code')}
        hint={t('recover.codeHint')}
        upper
        required
      />
      <NewPasswordFields
        control={form.control}
        name="newPassword"
        repeat="repeat"
        label={t('recover.newPassword')}
        own={status.officers.map((officer) => officer.name)}
      />
    </Form>
  )
}
