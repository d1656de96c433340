import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { reasonOf, type Reason } from '../../shared/core/problem.ts'
import type { PackageRow } from '../../shared/packages/schema.ts'
import { usePages, useRead } from '../api/queries.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { useFormat } from '../ui/use-format.ts'
import { WorkProgress } from '../ui/WorkProgress.tsx'
import { Stopped } from './Stopped.tsx'
import type { Exchange } from './use-exchange.ts'
import { WrittenPackage } from './WrittenPackage.tsx'

type Props = { making: Exchange['making']; onOpen: (hash: string) => void; onEnrol: () => void }

/** Seals everything that waits into one file in the outbox. */
export function ExportPanel({ making, onOpen, onEnrol }: Props) {
  const { t } = useTranslation('packages')
  const { data: status } = useRead('packages.status', {})
  const role = useWhyNot('package.exchange')
  const unfinished = useUnfinished()
  const enrolled = status?.headquarters ?? null
  const against =
    role.length > 0 ? role : whyNothing((status?.waitingFacts ?? 0) > 0 || unfinished !== undefined, enrolled)
  const run = () => making.mutate({})
  const actions = [
    ...(status && enrolled === null ? [{ id: 'enrol', label: t('panel.enrol'), run: onEnrol }] : []),
    {
      id: 'make',
      label: t('panel.export'),
      key: 'mod+Enter',
      primary: true,
      run,
      busy: making.isPending,
      against: status ? against : [],
    },
  ]
  return (
    <RecordPane title={t('panel.export')} bar={<DecisionBar label={t('panel.export')} actions={actions} />}>
      <Stack gap="md">
        {!making.isPending && (!making.data || (status?.waitingFacts ?? 0) > 0) && (
          <WhatWaits status={status} unfinished={unfinished} />
        )}
        {making.isPending && (
          <WorkProgress label={t('export.running')} progress={making.progress} onCancel={making.cancel} />
        )}
        {making.error && <Stopped problem={making.error} words={t('export.stopped')} />}
        {making.error && making.error.code !== 'cancelled' && <ProblemAlert problem={making.error} />}
        {making.data && <WrittenPackage written={making.data} onOpen={onOpen} />}
      </Stack>
    </RecordPane>
  )
}

/** How much one package will take, and what becomes of it. */
function WhatWaits(props: { status: Output<'packages.status'> | undefined; unfinished: PackageRow | undefined }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const { status, unfinished } = props
  if (!status) return null
  const { waitingFacts: count, headquarters } = status
  return (
    <>
      <Text size="sm">
        {unfinished && t('export.unfinished', { number: unfinished.sequence, facts: format.number(unfinished.facts) })}{' '}
        {count === 0
          ? !unfinished && t('export.nothing')
          : t('export.text', { count, number: format.number(count), office: headquarters ?? 'Jakarta' })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('export.how')}
      </Text>
    </>
  )
}

/** A package whose making was stopped or broken off: its facts no longer count as waiting, but it is not sealed yet. */
function useUnfinished(): PackageRow | undefined {
  const { rows } = usePages('packages.list', {})
  return rows.find((row) => row.direction === 'out' && row.kind === 'data' && row.state === 'building')
}

function whyNothing(something: boolean, headquarters: string | null): Reason[] {
  if (headquarters === null) return [notEnrolled]
  return something ? [] : [nothing]
}

const notEnrolled = reasonOf(
  'package.no-headquarters',
  'Kartu kantor pusat belum didaftarkan, jadi belum ada tujuan paket.',
  'Headquarters’ card is not enrolled yet, so there is nobody to seal to.',
)
const nothing = reasonOf(
  'package.nothing-to-send',
  'Tidak ada fakta baru sejak paket terakhir.',
  'There is nothing new since the last package.',
)
