import { Alert, Button, Group } from '@mantine/core'
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { officeSettings, type Office } from '../../shared/office/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useMay } from '../api/session.ts'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/form/Form.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { tellDone } from '../ui/notice.ts'
import { OfficeFields } from './OfficeFields.tsx'

const schema = z.object({ settings: officeSettings })

/** The office's own particulars; only the attaché can change them, everyone can look. */
export function OfficeSettingsForm({ office }: { office: Office }) {
  const { t } = useTranslation('office')
  const mayChange = useMay('settings.change')
  const change = useWrite('office.changeSettings')
  const { form, draft } = useZodForm(schema, {
    defaults: { settings: office.settings },
    ...(mayChange ? { draft: 'office.settings' } : {}),
  })
  return (
    <Form
      form={form}
      draft={draft}
      label={t('settings.parts.office')}
      problem={change.error}
      onSubmit={({ settings }) =>
        change.mutate(
          { expectedVersion: office.version, settings },
          {
            onSuccess: () => {
              draft.drop()
              tellDone(t('settings.saved'))
            },
          },
        )
      }
      actions={
        mayChange && (
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('settings.save')}
            </Button>
          </Group>
        )
      }
    >
      {!mayChange && <Alert icon={<Info size={18} />}>{t('settings.readOnly')}</Alert>}
      <Facts rows={[[t('settings.codeFixed'), office.code]]} />
      <OfficeFields control={form.control} code={office.code} disabled={!mayChange} />
    </Form>
  )
}
