import { Alert, Stack, Text } from '@mantine/core'
import { Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhyNot } from '../api/why-not.ts'
import { FileDrop } from '../ui/FileDrop.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { WorkProgress } from '../ui/WorkProgress.tsx'
import { Answer } from './Answer.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { Stopped } from './Stopped.tsx'
import type { Exchange } from './use-exchange.ts'

/** The most a window hands over at once, as the channel says; larger files go through the command line. */
const maxBytes = 256 * 1024 * 1024

/** Reads one file from another office: a receipt at a post, a package at headquarters. */
export function ImportPanel({ kind, exchange }: { kind: 'post' | 'headquarters'; exchange: Exchange }) {
  const { t } = useTranslation('packages')
  const [name, setName] = useState('')
  const role = useWhyNot('package.exchange')
  const { reading, answering } = exchange
  const outcome = reading.data
  const read = (file: { name: string; bytes: Uint8Array }) => {
    setName(file.name)
    answering.reset()
    reading.mutate({ file: file.bytes })
  }
  return (
    <RecordPane title={t('panel.import')}>
      <Stack gap="md">
        <Text size="sm">{t(`import.${kind}`)}</Text>
        {role.length > 0 && (
          <Alert icon={<Info size={18} aria-hidden />} p="sm">
            <ReasonList reasons={role} />
          </Alert>
        )}
        {reading.isPending && (
          <WorkProgress
            label={t('import.running', { file: name })}
            progress={reading.progress}
            onCancel={reading.cancel}
          />
        )}
        {reading.error && <Stopped problem={reading.error} words={t('import.stopped')} />}
        {reading.error && reading.error.code !== 'cancelled' && (
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('import.refused', { file: name })}
            </Text>
            <ProblemAlert problem={reading.error} />
          </div>
        )}
        {outcome && <ImportOutcome outcome={outcome} />}
        {outcome && kind === 'headquarters' && <Answer post={outcome.sender} answering={answering} />}
        {role.length === 0 && !reading.isPending && (
          <FileDrop label={t(`import.drop.${kind}`)} kinds={['.atn']} maxBytes={maxBytes} onFile={read} />
        )}
      </Stack>
    </RecordPane>
  )
}
