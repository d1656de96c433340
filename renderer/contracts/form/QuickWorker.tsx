import { useTranslation } from 'react-i18next'
import type { PassportLines } from '../../../shared/workers/passport-lines.ts'
import { sex, workerFields } from '../../../shared/workers/schema.ts'
import { useWrite } from '../../api/queries.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ChoiceField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { ReasonList } from '../../ui/ReasonList.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { QuickFrame } from './QuickFrame.tsx'

type Props = { typed?: string; passport?: PassportLines; onDone: (id: string) => void; onClose: () => void }

/** A worker met for the first time: what the passport's lines said, the rest by hand. */
export function QuickWorker({ typed, passport, onDone, onClose }: Props) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const save = useWrite('workers.register')
  const { form } = useZodForm(workerFields, { defaults: passport ? fromPassport(passport) : fromTyped(typed ?? '') })
  const { control } = form
  const send = (values: Parameters<typeof save.mutate>[0]) =>
    save.mutate(values, {
      onSuccess: ({ worker, warnings }) => {
        const told = warnings.map((reason) => format.words(reason.text))
        tellDone([t('done.quick', { name: worker.name }), ...told].join(' '))
        onDone(worker.id)
      },
    })
  const title = t('quick.worker')
  return (
    <QuickFrame title={title} busy={save.isPending} onSave={() => void form.handleSubmit(send)()} onClose={onClose}>
      <Form form={form} label={title} problem={save.error} onSubmit={send}>
        {passport && passport.warnings.length > 0 && <ReasonList reasons={passport.warnings} />}
        <TextField control={control} name="name" label={t('name')} required anyScript />
        <TextField control={control} name="passportNumber" label={t('passport')} required upper />
        <DateField control={control} name="passportExpires" label={t('passportExpires')} />
        <DateField control={control} name="birthDate" label={t('birthDate')} required />
        <ChoiceField
          control={control}
          name="sex"
          label={t('sex.label')}
          required
          options={sex.options.map((value) => ({ value, label: t(`sex.${value}`) }))}
        />
        <TextField control={control} name="birthPlace" label={t('birthPlace')} />
        <TextField control={control} name="nik" label="NIK" />
        <TextField control={control} name="address" label={t('homeAddress')} lines={2} />
        <TextField control={control} name="regency" label={t('regency')} />
        <TextField control={control} name="province" label={t('province')} />
        <TextField control={control} name="phone" label={t('phone')} />
      </Form>
    </QuickFrame>
  )
}

function fromPassport(lines: PassportLines) {
  return {
    name: lines.name,
    passportNumber: lines.documentNumber,
    passportExpires: lines.expires,
    birthDate: lines.birthDate,
    nationality: lines.nationality,
    ...(lines.sex ? { sex: lines.sex } : {}),
  }
}

/** What was typed into the box in vain is a number when it has digits, else a name. */
function fromTyped(text: string) {
  return /\d/.test(text) ? { passportNumber: text.trim().toUpperCase() } : { name: text.trim() }
}
