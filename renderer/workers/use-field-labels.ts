import { useTranslation } from 'react-i18next'
import type { WorkerFormValues } from './worker-form.ts'

/** What each field of the form is called on screen. */
export function useFieldLabels(): Record<keyof WorkerFormValues, string> {
  const { t } = useTranslation('workers')
  return {
    name: t('fullName'),
    sex: t('sex.label'),
    birthDate: t('birthDate'),
    birthPlace: t('birthPlace'),
    nationality: t('nationality'),
    nik: t('nik'),
    passportNumber: t('passportNumber'),
    passportExpires: t('passportExpires'),
    address: t('address'),
    regency: t('regency'),
    province: t('province'),
    phone: t('phone'),
    nationalWorkerId: t('nationalWorkerId'),
    note: t('note'),
  }
}
