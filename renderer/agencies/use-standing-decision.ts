import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { todayHere } from '../ui/format.ts'
import { tellDone } from '../ui/notice.ts'
import { standingForm, type StandingDecision, type StandingFormValues } from './partner-form.ts'

/** The form of a decision on a partner, and its two ends. What someone else did meanwhile must be read before it can be saved (`goOn`). */
export function useStandingDecision(current: Partner, onDone: () => void) {
  const { t } = useTranslation('agencies')
  const set = useWrite('agencies.setStanding')
  const [seen, setSeen] = useState(current.version)
  const { form, draft } = useZodForm<StandingFormValues, StandingDecision>(standingForm, {
    defaults: { standing: { standing: current.standing.standing, reason: '', from: todayHere() } },
    draft: `agencies.standing.${current.id}`,
  })
  const leave = () => {
    draft.drop()
    onDone()
  }
  const save = ({ standing }: StandingDecision) =>
    set.mutate(
      { id: current.id, expectedVersion: seen, standing },
      {
        onSuccess: (partner) => {
          tellDone(t('standing.done', { name: partner.name, standing: t(`standing.${partner.standing.standing}`) }))
          leave()
        },
      },
    )
  const goOn = () => {
    setSeen(current.version)
    set.reset()
  }
  return {
    form,
    draft,
    save,
    leave,
    goOn,
    outdated: current.version !== seen,
    busy: set.isPending,
    problem: set.error,
  }
}
