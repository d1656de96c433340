import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { givenPassword, newPassword } from '../../shared/session/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useSession } from '../api/session.ts'
import { Form } from '../ui/form/Form.tsx'
import { NewPasswordFields } from '../ui/form/NewPasswordFields.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import { notSameTwice, sameTwice } from '../ui/form/same-twice.ts'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { tellDone } from '../ui/notice.ts'

const schema = z
  .object({ password: givenPassword, newPassword, repeat: z.string().min(1) })
  .refine(sameTwice, notSameTwice)
const empty = { password: '', newPassword: '', repeat: '' }

/** Everyone's own password; the data is not encrypted anew, only this person's key is wrapped again. */
export function MyPassword() {
  const { t } = useTranslation('office')
  const { officer } = useSession()
  const change = useWrite('session.changePassword')
  const { form } = useZodForm(schema, { defaults: empty })
  return (
    <Form
      form={form}
      label={t('settings.parts.password')}
      problem={change.error}
      onSubmit={({ repeat: _, ...values }) =>
        change.mutate(values, {
          onSuccess: () => {
            form.reset(empty)
            tellDone(t('settings.passwordChanged'))
          },
        })
      }
      actions={
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            {t('settings.changePassword')}
          </Button>
        </Group>
      }
    >
      <PasswordField
        control={form.control}
        name="password"
        label={t('settings.currentPassword')}
        autoComplete="current-password"
        required
      />
      <NewPasswordFields
        control={form.control}
        name="newPassword"
        repeat="repeat"
        label={t('settings.newPassword')}
        own={[officer.name]}
      />
    </Form>
  )
}
