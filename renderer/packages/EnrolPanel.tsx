import { Alert, Stack, Text } from '@mantine/core'
import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../shared/packages/schema.ts'
import { useRead } from '../api/queries.ts'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { EnrolForm } from './EnrolForm.tsx'
import { PeerFacts } from './PeerFacts.tsx'
import { readCard, type ChosenCard } from './read-card.ts'
import type { Panel } from './search.ts'
import type { Exchange } from './use-exchange.ts'

type Props = {
  kind: 'post' | 'headquarters'
  enrolling: Exchange['enrolling']
  onPanel: (panel: Panel) => void
}

/** Takes in another office's card, once its fingerprint was heard by telephone. */
export function EnrolPanel({ kind, enrolling, onPanel }: Props) {
  const { t } = useTranslation('packages')
  const role = useWhyNot('settings.change')
  const peers = useRead('packages.peers', {}, { enabled: kind === 'post' }).data
  const [chosen, setChosen] = useState<ChosenCard | null>(null)
  const choose = (next: ChosenCard | null) => {
    enrolling.reset()
    setChosen(next)
  }
  if (enrolling.data)
    return <Enrolled kind={kind} peer={enrolling.data} onPanel={onPanel} onAnother={() => choose(null)} />
  if (chosen?.card && role.length === 0)
    return <EnrolForm chosen={chosen} card={chosen.card} enrolling={enrolling} onOther={() => choose(null)} />
  return (
    <RecordPane title={t('panel.enrol')}>
      <Stack gap="md">
        <Text size="sm">{t(`enrol.${kind}`)}</Text>
        {kind === 'post' && peers?.[0] && (
          <Text size="sm" c="dimmed">
            {t('enrol.already', { office: peers[0].code })}
          </Text>
        )}
        {role.length > 0 ? (
          <Alert icon={<Info size={18} aria-hidden />} p="sm">
            <ReasonList reasons={role} />
          </Alert>
        ) : (
          <FileDrop
            label={t(`enrol.drop.${kind}`)}
            kinds={['.json']}
            maxBytes={64 * 1024}
            onFile={(file) => choose(readCard(file))}
          />
        )}
        {chosen && !chosen.card && (
          <Alert color="block" variant="light" icon={<CircleAlert size={18} aria-hidden />} p="sm" role="alert">
            {t('enrol.notACard', { file: chosen.name })}
          </Alert>
        )}
      </Stack>
    </RecordPane>
  )
}

type EnrolledProps = Pick<Props, 'kind' | 'onPanel'> & { peer: Peer; onAnother: () => void }

function Enrolled({ kind, peer, onPanel, onAnother }: EnrolledProps) {
  const { t } = useTranslation('packages')
  const next: Panel = kind === 'post' ? 'export' : 'import'
  const actions = [
    ...(kind === 'post' ? [] : [{ id: 'another', label: t('enrol.another'), run: onAnother }]),
    { id: 'next', label: t(`panel.${next}`), primary: true, run: () => onPanel(next) },
  ]
  return (
    <RecordPane title={peer.name} detail={peer.code} bar={<DecisionBar label={t('panel.enrol')} actions={actions} />}>
      <Stack gap="md">
        <Alert color="done" variant="light" icon={<CircleCheck size={18} aria-hidden />} p="sm" role="status">
          {t(`enrol.done.${kind}`, { office: peer.code, name: peer.name })}
        </Alert>
        <PeerFacts peer={peer} />
      </Stack>
    </RecordPane>
  )
}
