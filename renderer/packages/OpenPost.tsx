import { Alert, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Hourglass, Snowflake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reasonOf } from '../../shared/core/problem.ts'
import type { Peer } from '../../shared/packages/schema.ts'
import { useRead } from '../api/queries.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Facts } from '../ui/Facts.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { RecordSection } from '../ui/RecordSection.tsx'
import { useFormat } from '../ui/use-format.ts'
import { useRecordFocus } from '../ui/use-record-focus.ts'
import { Answer } from './Answer.tsx'
import { ChainBadge } from './ChainBadge.tsx'
import { PeerFacts } from './PeerFacts.tsx'
import type { Exchange } from './use-exchange.ts'

/** The post of the address, at headquarters. */
export function OpenPost({ code, exchange }: { code: string; exchange: Exchange }) {
  const { t } = useTranslation('packages')
  const peers = useRead('packages.peers', {})
  const peer = peers.data?.find((one) => one.code === code)
  useRecordFocus(peer !== undefined)
  if (peer) return <PostRecord peer={peer} answering={exchange.answering} />
  if (peers.error) return <ErrorState problem={peers.error} onRetry={() => void peers.refetch()} />
  return peers.data ? <EmptyState title={t('unknownPost')} /> : <RecordLoading />
}

function PostRecord({ peer, answering }: { peer: Peer; answering: Exchange['answering'] }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const navigate = useNavigate({ from: '/packages' })
  const role = useWhyNot('package.exchange')
  const actions = [
    {
      id: 'records',
      label: t('seeRecords'),
      key: 'r',
      run: () => void navigate({ search: { view: 'records', post: peer.code } }),
    },
    {
      id: 'answer',
      label: t('answerShort'),
      key: 't',
      primary: true,
      busy: answering.isPending,
      run: () => answering.mutate({ post: peer.code }),
      against: role.length > 0 ? role : peer.appliedUpTo === 0 && !peer.missing ? [nothingYet] : [],
    },
  ]
  return (
    <RecordPane
      title={peer.name}
      detail={peer.code}
      state={<ChainBadge peer={peer} />}
      bar={<DecisionBar label={t('actions')} actions={actions} />}
    >
      <Stack gap="md">
        <Answer post={peer.code} answering={answering} onlyOutcome />
        {peer.frozen && (
          <Alert color="block" variant="light" icon={<Snowflake size={18} aria-hidden />} p="sm">
            {t('chain.frozenHint')}
          </Alert>
        )}
        {peer.missing && (
          <Alert color="warn" variant="light" icon={<Hourglass size={18} aria-hidden />} p="sm">
            {t('chain.missingHint', { numbers: peer.missing })}
          </Alert>
        )}
        <Facts
          rows={[
            [t('appliedUpTo'), peer.appliedUpTo === 0 ? '' : t('numberOf', { number: peer.appliedUpTo })],
            [t('records'), format.number(peer.records)],
          ]}
        />
        <RecordSection title={t('keys')}>
          <PeerFacts peer={peer} />
        </RecordSection>
      </Stack>
    </RecordPane>
  )
}

const nothingYet = reasonOf(
  'receipt.nothing-yet',
  'Belum ada paket dari kantor ini yang diterapkan.',
  'No package of this office is applied yet.',
)
