import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import type { Finding } from '../../../shared/contracts/schema.ts'
import { prose } from '../../../shared/core/fields.ts'
import { useRead, useWrite } from '../../api/queries.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CheckGroupField } from '../../ui/form/CheckField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { useFormat } from '../../ui/use-format.ts'
import { ReasonPanel } from './ReasonPanel.tsx'

const longest = 2000
const answer = z.strictObject({ codes: z.array(z.string()).min(1), text: prose(longest) })

/** Returns a contract for correction, with coded reasons and words for the agency. */
export function ReturnPanel({ view, onClose }: { view: ContractView; onClose: () => void }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const { contract, findings } = view
  const reasons = useRead('contracts.returnReasons', {})
  const save = useWrite('contracts.return')
  const { form, draft } = useZodForm(answer, {
    defaults: { codes: [], text: '' },
    draft: `contracts.return.${contract.id}`,
  })
  const send = (values: z.output<typeof answer>) =>
    save.mutate(
      { id: contract.id, expectedVersion: contract.version, ...values },
      {
        onSuccess: () => {
          draft.drop()
          onClose()
          tellDone(t('done.return', { number: contract.fileNumber }))
        },
      },
    )
  if (reasons.error) return <ErrorState problem={reasons.error} onRetry={() => void reasons.refetch()} />
  if (!reasons.data) return null
  return (
    <ReasonPanel
      title={t('return.title')}
      action={t('action.return')}
      busy={save.isPending}
      onSave={() => void form.handleSubmit(send)()}
      onClose={onClose}
    >
      <Form form={form} draft={draft} label={t('return.title')} problem={save.error} onSubmit={send}>
        <CheckGroupField
          control={form.control}
          name="codes"
          label={t('return.codes')}
          required
          columns={2}
          options={reasons.data.map(({ code, text }) => ({ value: code, label: format.words(text) }))}
        />
        <TextField
          control={form.control}
          name="text"
          label={t('return.text')}
          hint={t('return.hint')}
          lines={2}
          anyScript
        />
        <QuoteButton
          findings={findings}
          onQuote={(lines) => form.setValue('text', below(form.getValues('text'), lines), { shouldDirty: true })}
        />
      </Form>
    </ReasonPanel>
  )
}

/** Puts what stands against the contract into words for the agency, each with the law it rests on. */
function QuoteButton(props: { findings: readonly Finding[]; onQuote: (lines: string[]) => void }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const grave = props.findings.filter((finding) => finding.severity !== 'informs')
  if (grave.length === 0) return null
  const lines = grave.map((finding) => `• ${format.words(finding.text)} (${finding.citation})`)
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => props.onQuote(lines)} style={{ alignSelf: 'flex-start' }}>
      {t('return.quote', { count: grave.length })}
    </Button>
  )
}

function below(typed: string, lines: string[]): string {
  return [typed.trim(), ...lines].filter(Boolean).join('\n').slice(0, longest)
}
