import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import { prose } from '../../../shared/core/fields.ts'
import { useWrite } from '../../api/queries.ts'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { ReasonPanel } from './ReasonPanel.tsx'

const answer = z.strictObject({ reason: prose(1000).refine((text) => text.length > 0, { message: 'required' }) })

/** Withdraws a legalisation: the number stays taken, the reason stays on record. */
export function VoidPanel({ view, onClose }: { view: ContractView; onClose: () => void }) {
  const { t } = useTranslation('contracts')
  const { contract } = view
  const save = useWrite('contracts.void')
  const { form } = useZodForm(answer, { defaults: { reason: '' } })
  const send = (values: z.output<typeof answer>) =>
    save.mutate(
      { id: contract.id, expectedVersion: contract.version, ...values },
      {
        onSuccess: () => {
          onClose()
          tellDone(t('done.void', { number: contract.registerNumber }))
        },
      },
    )
  return (
    <ReasonPanel
      title={t('void.title', { number: contract.registerNumber })}
      action={t('action.void')}
      destructive
      busy={save.isPending}
      onSave={() => void form.handleSubmit(send)()}
      onClose={onClose}
    >
      <Form form={form} label={t('void.label')} problem={save.error} onSubmit={send}>
        <Text size="sm">{t('void.text')}</Text>
        <TextField control={form.control} name="reason" label={t('void.reason')} required lines={2} anyScript />
      </Form>
    </ReasonPanel>
  )
}
