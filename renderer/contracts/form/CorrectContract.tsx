import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Contract, ContractFields } from '../../../shared/contracts/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { ForeignChanges } from '../../ui/form/ForeignChanges.tsx'
import { ContractEntry } from './ContractEntry.tsx'
import { useContractCorrection } from './use-entry.ts'

type Props = { current: Contract; settings: OfficeSettings; onSaved: (id: string) => void; onLeave: () => void }

/** Corrects a draft or a returned contract in the same file. */
export function CorrectContract({ current, settings, onSaved, onLeave }: Props) {
  const { t } = useTranslation('contracts')
  const { outdated, foreign, takeOver, ...entry } = useContractCorrection(current, onSaved)
  const labels = fieldLabels(t)
  return (
    <ContractEntry
      {...entry}
      settings={settings}
      title={t('correctTitle', { number: current.fileNumber })}
      saveLabel={t('saveCorrection')}
      onLeave={onLeave}
      notice={
        outdated && (
          <ForeignChanges
            title={t('foreign.title')}
            action={t('foreign.take')}
            lines={foreign.map(({ name, mine }) =>
              t(mine ? 'foreign.kept' : 'foreign.line', { field: labels[name as keyof ContractFields] }),
            )}
            onTakeOver={takeOver}
          />
        )
      }
    />
  )
}

/** What each field is called on this form. */
function fieldLabels(t: TFunction<'contracts'>): Record<keyof ContractFields, string> {
  return {
    workerId: t('worker'),
    employerId: t('employer'),
    agencyId: t('agency'),
    placementCompanyId: t('placementCompany'),
    position: t('position'),
    sector: t('sector.label'),
    employerType: t('employerType.label'),
    workAddress: t('workAddress'),
    wageMinor: t('wage'),
    currency: t('currency'),
    lodging: t('lodging'),
    lodgingMinor: t('lodgingMinor'),
    food: t('food'),
    foodMinor: t('foodMinor'),
    hoursPerDay: t('hoursPerDay'),
    restDaysPerMonth: t('restDaysPerMonth'),
    leaveDaysPerYear: t('leaveDaysPerYear'),
    insurance: t('insurance'),
    stated: t('stated.label'),
    signedOn: t('signedOn'),
    startsOn: t('startsOn'),
    months: t('months'),
    experienceYears: t('experienceYears'),
    note: t('note'),
  }
}
