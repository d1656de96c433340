import { Alert } from '@mantine/core'
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { reasonOf } from '../../shared/core/problem.ts'
import { role } from '../../shared/core/roles.ts'
import type { Officer } from '../../shared/session/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useMay } from '../api/session.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Facts } from '../ui/Facts.tsx'
import { CheckField } from '../ui/form/CheckField.tsx'
import { Form } from '../ui/form/Form.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { tellDone } from '../ui/notice.ts'
import { RecordPane } from '../ui/RecordPane.tsx'
import { useFormat } from '../ui/use-format.ts'
import { useRoleOptions } from './use-role-options.ts'

const schema = z.object({ role, active: z.boolean() })

/** One officer: role and whether they may sign in. */
export function OfficerRecord({ officer }: { officer: Officer }) {
  const { t } = useTranslation('session')
  const format = useFormat()
  const mayManage = useMay('officer.manage')
  const change = useWrite('officers.change')
  const roles = useRoleOptions()
  const { form } = useZodForm(schema, { defaults: { role: officer.role, active: officer.active } })
  const save = form.handleSubmit((values) => submit(values))
  const submit = (values: z.output<typeof schema>) =>
    change.mutate(
      { id: officer.id, expectedVersion: officer.version, ...values },
      { onSuccess: () => tellDone(t('officers.changed', { name: officer.name })) },
    )
  const { isDirty } = form.formState
  return (
    <RecordPane
      title={officer.name}
      bar={
        mayManage && (
          <DecisionBar
            label={officer.name}
            actions={[
              {
                id: 'save',
                label: t('officers.save'),
                key: 'mod+Enter',
                primary: true,
                busy: change.isPending,
                run: () => void save(),
                against: isDirty ? [] : [nothingChanged],
              },
            ]}
          />
        )
      }
    >
      <Form form={form} label={officer.name} problem={change.error} onSubmit={submit}>
        {!mayManage && <Alert icon={<Info size={18} />}>{t('officers.readOnly')}</Alert>}
        <SelectField
          control={form.control}
          name="role"
          label={t('officers.role')}
          hint={t('officers.roleHint')}
          options={roles}
          disabled={!mayManage}
          required
        />
        <CheckField
          control={form.control}
          name="active"
          label={t('officers.canSignIn')}
          hint={t('officers.canSignInHint')}
          disabled={!mayManage}
        />
        <Facts rows={[[t('officers.since'), format.time(officer.createdAt)]]} />
      </Form>
    </RecordPane>
  )
}

const nothingChanged = reasonOf('form.unchanged', 'Belum ada yang diubah.', 'Nothing has been changed yet.')
