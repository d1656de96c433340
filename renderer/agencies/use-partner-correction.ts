import { useTranslation } from 'react-i18next'
import type { Partner, PartnerFields } from '../../shared/agencies/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useCorrection } from '../ui/form/use-correction.ts'
import { tellDone } from '../ui/notice.ts'
import { partnerForm, valuesOfPartner, type PartnerFormValues } from './partner-form.ts'

/** The form that corrects a partner, and its two ends: saved, or left without saving. */
export function usePartnerCorrection(current: Partner, onDone: () => void) {
  const { t } = useTranslation('agencies')
  const correct = useWrite('agencies.correct')
  const correction = useCorrection<PartnerFormValues, PartnerFields, Partner>(partnerForm, {
    current,
    valuesOf: valuesOfPartner,
    draft: `agencies.correct.${current.id}`,
  })
  const { form, draft, expectedVersion } = correction
  const leave = () => {
    draft.drop()
    onDone()
  }
  const save = (fields: PartnerFields) =>
    correct.mutate(
      { id: current.id, expectedVersion, fields },
      {
        onSuccess: ({ name }) => {
          tellDone(t('corrected', { name }))
          leave()
        },
      },
    )
  const takeOver = () => {
    correction.takeOver()
    correct.reset()
  }
  return {
    ...correction,
    takeOver,
    save,
    leave,
    submit: () => void form.handleSubmit(save)(),
    busy: correct.isPending,
    problem: correct.error,
  }
}
