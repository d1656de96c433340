import { useTranslation } from 'react-i18next'
import { reasonOf } from '../../shared/core/problem.ts'
import type { PackageRow } from '../../shared/packages/schema.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Facts } from '../ui/Facts.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { RecordSection } from '../ui/RecordSection.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useFormat } from '../ui/use-format.ts'
import { PackageBadge } from './PackageBadge.tsx'
import { useSaveCopy } from './use-save-copy.ts'
import classes from './packages.module.css'

/** One package: what it carries, from whom to whom, and everything that happened to it. */
export function PackageRecord({ row }: { row: PackageRow }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const copy = useSaveCopy()
  const role = useWhyNot('package.exchange')
  const against = row.direction === 'in' ? [notOurs] : row.state === 'building' ? [unfinished] : role
  const actions = [
    {
      id: 'copy',
      label: t('saveCopy'),
      key: 's',
      primary: true,
      run: () => copy.save(row.manifestHash),
      busy: copy.busy,
      against,
    },
  ]
  const detail = [
    `${t(`kind.${row.kind}`)} ${t(`direction.${row.direction}`)}`,
    t('numberOf', { number: row.sequence }),
  ]
  const entries = row.timeline.toReversed().map((event) => ({
    at: event.at,
    title: event.state === 'building' ? t('began') : t(`state.${event.state}`),
    ...(event.reasons.length > 0 ? { children: <ReasonList reasons={event.reasons} /> } : {}),
  }))
  return (
    <RecordPane
      title={row.fileName}
      detail={detail.join(' · ')}
      state={<PackageBadge state={row.state} />}
      bar={<DecisionBar label={t('actions')} actions={actions} />}
    >
      {copy.problem && <ProblemAlert problem={copy.problem} />}
      <RecordSection title={t('contents')}>
        <Facts
          rows={[
            [t('sender'), row.sender],
            [t('recipient'), row.recipient],
            [t('facts'), format.number(row.facts)],
            [t('size'), format.bytes(row.bytes)],
          ]}
        />
      </RecordSection>
      <RecordSection title={t('timeline')}>
        <Timeline label={t('timeline')} entries={entries} />
      </RecordSection>
      <RecordSection title={t('identity')}>
        <div className={classes.path}>
          <span className={classes.selectable}>{row.manifestHash}</span>
        </div>
      </RecordSection>
    </RecordPane>
  )
}

const notOurs = reasonOf(
  'package.not-ours',
  'Paket ini datang dari kantor lain; salinannya ada pada kantor itu.',
  'This package came from another office; that office keeps the copy.',
)
const unfinished = reasonOf(
  'package.unfinished',
  'Paket ini belum selesai dibuat. Tekan "Buat paket" sekali lagi; pembuatannya dilanjutkan.',
  'This package is not finished yet. Choose "Make package" once more; the making goes on.',
)
