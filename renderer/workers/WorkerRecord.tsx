import { Alert } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ageOn } from '../../shared/core/dates.ts'
import { workerWarnings } from '../../shared/workers/rules.ts'
import type { Worker } from '../../shared/workers/schema.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { todayHere } from '../ui/format.ts'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { PassportBadge } from './PassportBadge.tsx'
import { WorkerFacts } from './WorkerFacts.tsx'

/** One worker as the office knows them, with what deserves a second look. */
export function WorkerRecord({ worker, onCorrect }: { worker: Worker; onCorrect: () => void }) {
  const { t } = useTranslation('workers')
  const navigate = useNavigate()
  const today = todayHere()
  const warnings = workerWarnings(worker, today)
  const age = t('years', { count: ageOn(worker.birthDate, today) })
  return (
    <RecordPane
      title={worker.name}
      detail={[worker.passportNumber, t(`sex.${worker.sex}`), age].join(' · ')}
      state={<PassportBadge worker={worker} />}
      bar={
        <DecisionBar
          label={t('actions')}
          actions={[
            {
              id: 'contracts',
              label: t('contracts'),
              key: 'k',
              run: () => void navigate({ to: '/contracts', search: { text: worker.passportNumber } }),
            },
            {
              id: 'correct',
              label: t('correct'),
              key: 'e',
              primary: true,
              run: onCorrect,
              against: useWhyNot('record.write'),
            },
          ]}
        />
      }
    >
      {warnings.length > 0 && (
        <Alert
          color="warn"
          variant="light"
          icon={<TriangleAlert size={18} aria-hidden />}
          title={t('warnings')}
          p="sm"
          mb="md"
        >
          <ReasonList reasons={warnings} />
        </Alert>
      )}
      <WorkerFacts worker={worker} />
    </RecordPane>
  )
}
