import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { compareNik, readNik, readPassportNumber } from '../../shared/workers/identity.ts'
import type { WorkerFields as Fields } from '../../shared/workers/schema.ts'
import { ChoiceField } from '../ui/form/SelectField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FieldNotes } from '../ui/form/FieldNotes.tsx'
import { FormGroup } from '../ui/form/FormGroup.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import type { WorkerFormValues } from './worker-form.ts'

type Props = { control: Control<WorkerFormValues, unknown, Fields> }
type FieldsProps = Props & { autoFocus?: boolean }

/** Everything an officer types about a worker; the same for a new worker and for a correction. */
export function WorkerFields({ control, autoFocus }: FieldsProps) {
  const { t } = useTranslation('workers')
  return (
    <>
      <FormGroup title={t('group.identity')} columns={2}>
        <TextField
          control={control}
          name="name"
          label={t('fullName')}
          hint={t('fullNameHint')}
          autoFocus={autoFocus ?? false}
          required
          anyScript
        />
        <ChoiceField
          control={control}
          name="sex"
          label={t('sex.label')}
          options={[
            { value: 'F', label: t('sex.F') },
            { value: 'M', label: t('sex.M') },
          ]}
          required
        />
        <DateField control={control} name="birthDate" label={t('birthDate')} required />
        <TextField control={control} name="birthPlace" label={t('birthPlace')} />
      </FormGroup>
      <FormGroup title={t('group.passport')} columns={3}>
        <TextField control={control} name="nationality" label={t('nationality')} upper required />
        <PassportNumber control={control} />
        <DateField control={control} name="passportExpires" label={t('passportExpires')} />
      </FormGroup>
      <FormGroup title={t('group.numbers')} columns={2}>
        <NikField control={control} />
        <TextField control={control} name="nationalWorkerId" label={t('nationalWorkerId')} />
      </FormGroup>
      <FormGroup title={t('group.contact')} columns={2}>
        <TextField control={control} name="phone" label={t('phone')} />
        <TextField control={control} name="address" label={t('address')} lines={2} />
        <TextField control={control} name="regency" label={t('regency')} />
        <TextField control={control} name="province" label={t('province')} />
      </FormGroup>
      <TextField control={control} name="note" label={t('note')} lines={2} anyScript />
    </>
  )
}

/** Compared as it is typed; a disagreement warns and stops nothing. */
function NikField({ control }: Props) {
  const { t } = useTranslation('workers')
  const [typed, birthDate, sex] = useWatch({ control, name: ['nik', 'birthDate', 'sex'] })
  const nik = readNik(typed ?? '')
  const notes = nik.ok ? [...nik.value.notes, ...compareNik(nik.value, { birthDate, sex })] : []
  return (
    <FieldNotes notes={notes}>
      <TextField control={control} name="nik" label={t('nik')} hint={t('nikHint')} />
    </FieldNotes>
  )
}

function PassportNumber({ control }: Props) {
  const { t } = useTranslation('workers')
  const [typed, nationality] = useWatch({ control, name: ['passportNumber', 'nationality'] })
  // Only once it is long enough to be one: nobody wants to be told about the first two letters.
  const notes = nationality === 'IDN' && (typed ?? '').length > 6 ? readPassportNumber(typed ?? '').notes : []
  return (
    <FieldNotes notes={notes}>
      <TextField control={control} name="passportNumber" label={t('passportNumber')} upper required />
    </FieldNotes>
  )
}
