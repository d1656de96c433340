import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requiredLine } from '../../shared/core/fields.ts'
import { role } from '../../shared/core/roles.ts'
import { newPassword } from '../../shared/session/schema.ts'
import { useWrite } from '../api/queries.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { NewPasswordFields } from '../ui/form/NewPasswordFields.tsx'
import { notSameTwice, sameTwice } from '../ui/form/same-twice.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { tellDone } from '../ui/notice.ts'
import { RecordPane } from '../ui/RecordPane.tsx'
import { useRoleOptions } from './use-role-options.ts'

const schema = z
  .object({ name: requiredLine(70), role, newPassword, repeat: z.string().min(1) })
  .refine(sameTwice, notSameTwice)

/** A new colleague; afterwards their record is open. */
export function NewOfficer({ onDone }: { onDone: (id: string) => void }) {
  const { t } = useTranslation('session')
  const add = useWrite('officers.add')
  const roles = useRoleOptions()
  const { form } = useZodForm(schema, { defaults: { name: '', role: 'officer', newPassword: '', repeat: '' } })
  const name = useWatch({ control: form.control, name: 'name' })
  const submit = ({ repeat: _, newPassword: password, ...values }: z.output<typeof schema>) =>
    add.mutate(
      { ...values, password },
      {
        onSuccess: (officer) => {
          tellDone(t('officers.added', { name: officer.name }))
          onDone(officer.id)
        },
      },
    )
  const save = form.handleSubmit(submit)
  return (
    <RecordPane
      title={t('officers.newTitle')}
      bar={
        <DecisionBar
          label={t('officers.newTitle')}
          actions={[
            {
              id: 'create',
              label: t('officers.create'),
              key: 'mod+Enter',
              primary: true,
              busy: add.isPending,
              run: () => void save(),
            },
          ]}
        />
      }
    >
      <Form form={form} label={t('officers.newTitle')} problem={add.error} onSubmit={submit}>
        <TextField control={form.control} name="name" label={t('officers.name')} required autoFocus />
        <SelectField
          control={form.control}
          name="role"
          label={t('officers.role')}
          hint={t('officers.roleHint')}
          options={roles}
          required
        />
        <NewPasswordFields
          control={form.control}
          name="newPassword"
          repeat="repeat"
          label={t('officers.firstPassword')}
          hint={t('officers.firstPasswordHint')}
          own={[name]}
        />
      </Form>
    </RecordPane>
  )
}
