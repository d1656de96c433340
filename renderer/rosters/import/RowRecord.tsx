import { useTranslation } from 'react-i18next'
import { FindingList } from '../../ui/FindingList.tsx'
import { ReasonList } from '../../ui/ReasonList.tsx'
import { RecordPane } from '../../ui/RecordPane.tsx'
import { RecordSection } from '../../ui/RecordSection.tsx'
import { OutcomeBadge } from './OutcomeBadge.tsx'
import type { PlanRow } from './plan-rows.ts'

/** One row of the file: why it stays out, what stands against its contract, what was read otherwise than written. */
export function RowRecord({ row }: { row: PlanRow }) {
  const { t } = useTranslation('rosters')
  const where = t('rowNumber', { row: row.rowNumber })
  const who = [
    row.position,
    row.outcome === 'draft' && row.worker && t(`workerIs.${row.worker}`),
    row.outcome === 'draft' && row.employer && t(`employerIs.${row.employer}`),
  ].filter(Boolean)
  return (
    <RecordPane
      title={row.name || where}
      detail={[row.name && where, ...who].filter(Boolean).join(' · ')}
      state={<OutcomeBadge outcome={row.outcome} />}
    >
      {row.refusals.length > 0 && (
        <RecordSection title={t('whyRefused')}>
          <ReasonList reasons={row.refusals} />
        </RecordSection>
      )}
      {row.outcome === 'draft' && (
        <RecordSection title={t('findings')}>
          <FindingList findings={row.findings} label={t('findings')} />
        </RecordSection>
      )}
      {row.notes.length > 0 && (
        <RecordSection title={t(row.outcome === 'skipped' ? 'whySkipped' : 'notes')}>
          <ReasonList reasons={row.notes} />
        </RecordSection>
      )}
    </RecordPane>
  )
}
