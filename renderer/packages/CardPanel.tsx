import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Facts } from '../ui/Facts.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { RecordSection } from '../ui/RecordSection.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useFormat } from '../ui/use-format.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { PeerFacts } from './PeerFacts.tsx'

/** This office's own card, to be sent; and at a post, the headquarters it is enrolled with. */
export function CardPanel({ kind, onEnrol }: { kind: 'post' | 'headquarters'; onEnrol: () => void }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const card = useRead('packages.card', {})
  const [printing, setPrinting] = useState(false)
  const paper = useRead('packages.cardPaper', {}, { enabled: printing })
  const peers = useRead('packages.peers', {}, { enabled: kind === 'post' })
  if (card.error && !card.data) return <ErrorState problem={card.error} onRetry={() => void card.refetch()} />
  if (!card.data) return <RecordLoading />
  const { card: own, fingerprint, fileName } = card.data
  const save = () =>
    saveFile(fileName, new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`), 'application/json')
  const actions = [
    { id: 'enrol', label: t('panel.enrol'), run: onEnrol },
    { id: 'print', label: t('card.print'), key: 'p', run: () => setPrinting(true), busy: printing && paper.isLoading },
    { id: 'save', label: t('card.save'), key: 's', primary: true, run: save },
  ]
  return (
    <RecordPane
      title={t('card.title', { office: own.code })}
      detail={own.name}
      bar={<DecisionBar label={t('panel.card')} actions={actions} />}
    >
      <Stack gap="md">
        <Text size="sm">{t(`card.${kind}`)}</Text>
        <Fingerprint digits={fingerprint} label={t('fingerprint')} />
        <Text size="sm" c="dimmed">
          {t('card.byVoice')}
        </Text>
        <Facts
          rows={[
            [t('keyId'), own.keyId],
            [t('card.issued'), format.time(own.issuedAt)],
          ]}
        />
        {paper.data && <PdfPreview name={t('card.paper')} bytes={paper.data.pdf} />}
        {peers.data?.map((peer) => (
          <RecordSection key={peer.code} title={t('card.enrolledWith', { office: peer.code })}>
            <PeerFacts peer={peer} />
          </RecordSection>
        ))}
      </Stack>
    </RecordPane>
  )
}
