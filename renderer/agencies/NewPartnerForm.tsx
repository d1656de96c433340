import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerFields, PartnerKind } from '../../shared/agencies/schema.ts'
import { useWrite } from '../api/queries.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { tellDone } from '../ui/notice.ts'
import { RecordPane } from '../ui/RecordPane.tsx'
import { emptyPartner, partnerForm, type PartnerFormValues } from './partner-form.ts'
import { PartnerFormFields } from './PartnerFormFields.tsx'
import { useCountryOfKind } from './use-country-of-kind.ts'

type Props = { kind: PartnerKind; hostCountry: string; onOpen: (id: string) => void }

/** The empty form; saving opens the new record. */
export function NewPartnerForm({ kind, hostCountry, onOpen }: Props) {
  const { t } = useTranslation('agencies')
  const register = useWrite('agencies.register')
  const defaults = useMemo(() => emptyPartner(kind, hostCountry), [kind, hostCountry])
  const { form, draft } = useZodForm<PartnerFormValues, PartnerFields>(partnerForm, {
    defaults,
    draft: `agencies.new.${kind}`,
  })
  useCountryOfKind(form, hostCountry)
  const save = (fields: PartnerFields) =>
    register.mutate(fields, {
      onSuccess: (partner) => {
        draft.drop()
        tellDone(t('saved', { name: partner.name }))
        onOpen(partner.id)
      },
    })
  const submit = () => void form.handleSubmit(save)()
  return (
    <RecordPane
      title={t('newTitle')}
      bar={
        <DecisionBar
          label={t('newTitle')}
          actions={[
            { id: 'save', label: t('save'), key: 'mod+Enter', primary: true, busy: register.isPending, run: submit },
          ]}
        />
      }
    >
      <Form form={form} draft={draft} label={t('newTitle')} problem={register.error} onSubmit={save}>
        <PartnerFormFields control={form.control} />
      </Form>
    </RecordPane>
  )
}
