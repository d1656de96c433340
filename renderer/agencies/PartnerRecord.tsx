import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { PartnerFacts } from './PartnerFacts.tsx'
import { StandingBadge } from './StandingBadge.tsx'
import { StandingNote } from './StandingNote.tsx'

/** One partner as the office knows it, and what may be done with it. */
export function PartnerRecord({ partner, onAct }: { partner: Partner; onAct: (act: 'correct' | 'standing') => void }) {
  const { t } = useTranslation('agencies')
  const navigate = useNavigate()
  const actions = [
    {
      id: 'contracts',
      label: t('contracts'),
      key: 'k',
      run: () => void navigate({ to: '/contracts', search: { text: partner.name } }),
    },
    {
      id: 'standing',
      label: t('standing.set'),
      key: 's',
      run: () => onAct('standing'),
      against: useWhyNot('partner.decide'),
    },
    {
      id: 'correct',
      label: t('correct'),
      key: 'e',
      primary: true,
      run: () => onAct('correct'),
      against: useWhyNot('record.write'),
    },
  ]
  return (
    <RecordPane
      title={partner.name}
      second={partner.localName || undefined}
      detail={[t(`kind.${partner.kind}`), partner.licenceNumber, partner.country].filter(Boolean).join(' · ')}
      state={<StandingBadge partner={partner} />}
      bar={<DecisionBar label={t('actions')} actions={actions} />}
    >
      <StandingNote partner={partner} />
      <PartnerFacts partner={partner} />
    </RecordPane>
  )
}
