import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { employerType, partnerKind, type PartnerFields } from '../../shared/agencies/schema.ts'
import { useLanguage } from '../text/i18n.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormGroup } from '../ui/form/FormGroup.tsx'
import { ChoiceField, SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { countryOptions } from '../ui/regions.ts'
import type { PartnerFormValues } from './partner-form.ts'

type Props = {
  control: Control<PartnerFormValues, unknown, PartnerFields>
  /** A partner stays what it was registered as. */
  kindFixed?: boolean
}

/** Everything an officer types about a partner; what a kind does not have is not asked. */
export function PartnerFormFields({ control, kindFixed }: Props) {
  const { t } = useTranslation('agencies')
  const kind = useWatch({ control, name: 'kind' })
  return (
    <>
      {!kindFixed && (
        <ChoiceField
          control={control}
          name="kind"
          label={t('kind.label')}
          options={partnerKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          required
        />
      )}
      <FormGroup title={t('group.name')} columns={2}>
        <TextField control={control} name="name" label={t('latinName')} hint={t('latinNameHint')} autoFocus required />
        <TextField control={control} name="localName" label={t('localName')} hint={t('localNameHint')} anyScript />
        {kind === 'employer' && (
          <>
            <ChoiceField
              control={control}
              name="employerType"
              label={t('employerType.label')}
              options={employerType.options.map((value) => ({ value, label: t(`employerType.${value}`) }))}
              required
            />
            <TextField control={control} name="identityNumber" label={t('identityNumber')} hint={t('identityHint')} />
          </>
        )}
      </FormGroup>
      {kind !== 'employer' && (
        <FormGroup title={t('group.licence')} columns={2}>
          <TextField control={control} name="licenceNumber" label={t('licence')} hint={t(`licenceHint.${kind}`)} />
          <DateField control={control} name="licenceExpires" label={t('licenceExpires')} />
        </FormGroup>
      )}
      <ContactGroup control={control} />
    </>
  )
}

function ContactGroup({ control }: Pick<Props, 'control'>) {
  const { t } = useTranslation('agencies')
  const language = useLanguage()
  return (
    <FormGroup title={t('group.contact')} columns={2}>
      <TextField control={control} name="address" label={t('address')} lines={2} anyScript />
      <SelectField control={control} name="country" label={t('country')} options={countryOptions(language)} required />
      <TextField control={control} name="contactPerson" label={t('contactPerson')} anyScript />
      <TextField control={control} name="phone" label={t('phone')} />
      <TextField control={control} name="email" label={t('email')} />
    </FormGroup>
  )
}
