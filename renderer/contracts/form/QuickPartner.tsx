import { useTranslation } from 'react-i18next'
import { employerType, partnerFields, type PartnerKind } from '../../../shared/agencies/schema.ts'
import { useWrite } from '../../api/queries.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ChoiceField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { QuickFrame } from './QuickFrame.tsx'

type Props = {
  kind: PartnerKind
  typed: string
  /** The post's host country; placement companies are Indonesian. */
  country: string
  onDone: (id: string) => void
  onClose: () => void
}

/** The least that a partner needs to stand on a contract; the rest is added in the partners' room. */
export function QuickPartner({ kind, typed, country, onDone, onClose }: Props) {
  const { t } = useTranslation('contracts')
  const save = useWrite('agencies.register')
  const { form } = useZodForm(partnerFields, {
    defaults: {
      kind,
      name: typed,
      country: kind === 'placementCompany' ? 'ID' : country,
      ...(kind === 'employer' ? { employerType: 'household' as const } : {}),
    },
  })
  const { control } = form
  const send = (values: Parameters<typeof save.mutate>[0]) =>
    save.mutate(values, {
      onSuccess: (partner) => {
        tellDone(t('done.quick', { name: partner.name }))
        onDone(partner.id)
      },
    })
  const title = t(`quick.${kind}`)
  return (
    <QuickFrame title={title} busy={save.isPending} onSave={() => void form.handleSubmit(send)()} onClose={onClose}>
      <Form form={form} label={title} problem={save.error} onSubmit={send}>
        <TextField control={control} name="name" label={t('name')} required anyScript />
        {kind !== 'placementCompany' && (
          <TextField control={control} name="localName" label={t('localName')} anyScript />
        )}
        {kind === 'employer' ? (
          <>
            <ChoiceField
              control={control}
              name="employerType"
              label={t('employerType.label')}
              required
              options={employerType.options.map((value) => ({ value, label: t(`employerType.${value}`) }))}
            />
            <TextField control={control} name="identityNumber" label={t('identityNumber')} />
          </>
        ) : (
          <>
            <TextField control={control} name="licenceNumber" label={t('licence')} />
            <DateField control={control} name="licenceExpires" label={t('licenceExpires')} />
          </>
        )}
        <TextField control={control} name="address" label={t('address')} lines={2} anyScript />
        <TextField control={control} name="phone" label={t('phone')} />
      </Form>
    </QuickFrame>
  )
}
