import { useTranslation } from 'react-i18next'
import type { PartnerFormValues } from './partner-form.ts'

/** What each field of the form is called on screen. */
export function useFieldLabels(): Record<keyof PartnerFormValues, string> {
  const { t } = useTranslation('agencies')
  return {
    kind: t('kind.label'),
    name: t('latinName'),
    localName: t('localName'),
    employerType: t('employerType.label'),
    country: t('country'),
    licenceNumber: t('licence'),
    licenceExpires: t('licenceExpires'),
    identityNumber: t('identityNumber'),
    address: t('address'),
    phone: t('phone'),
    email: t('email'),
    contactPerson: t('contactPerson'),
  }
}
