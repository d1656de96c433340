import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../shared/rosters/batch.ts'
import { useWrite } from '../api/queries.ts'
import { useWhyNot } from '../api/why-not.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Facts } from '../ui/Facts.tsx'
import { tellDone } from '../ui/notice.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { useFormat } from '../ui/use-format.ts'
import { BatchBadge } from './BatchBadge.tsx'

/** One import: what came in, where it is now, and taking it back as a whole. */
export function BatchRecord({ batch }: { batch: Batch }) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const role = useWhyNot('record.write')
  const [asking, setAsking] = useState(false)
  const undo = { id: 'undo', label: t('undo.action'), key: 'u', destructive: true }
  return (
    <RecordPane
      title={batch.agencyName || batch.fileName}
      detail={`${batch.fileName} · ${format.time(batch.at)} · ${batch.by}`}
      state={<BatchBadge state={batch.state} />}
      bar={
        <DecisionBar
          label={t('decisions')}
          actions={[{ ...undo, run: () => setAsking(true), against: [...role, ...batch.undo] }]}
        />
      }
    >
      <Facts
        rows={[
          [t('contractsMade'), format.number(batch.contracts)],
          [t('workersMade'), format.number(batch.workers)],
          [t('rowsRefused'), format.number(batch.refused)],
        ]}
      />
      <Text size="sm" mt="md">
        {batch.state === 'undone' ? t('undoneText') : batch.contracts > 0 ? <ToContracts /> : <ToWorkers />}
      </Text>
      <UndoDialog batch={batch} opened={asking} onClose={() => setAsking(false)} />
    </RecordPane>
  )
}

function ToContracts() {
  const { t } = useTranslation('rosters')
  const link = (props: object) => <Link to="/contracts" search={{ states: ['draft'], order: 'newest' }} {...props} />
  return (
    <>
      {t('whereNow')}{' '}
      <Anchor underline="always" renderRoot={link}>
        {t('toContracts')}
      </Anchor>
    </>
  )
}

function ToWorkers() {
  const { t } = useTranslation('rosters')
  return (
    <>
      {t('workersOnly')}{' '}
      <Anchor underline="always" renderRoot={(props: object) => <Link to="/workers" {...props} />}>
        {t('toWorkers')}
      </Anchor>
    </>
  )
}

function UndoDialog({ batch, opened, onClose }: { batch: Batch; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('rosters')
  const undo = useWrite('rosters.undo')
  const close = () => {
    undo.reset()
    onClose()
  }
  const confirm = () =>
    undo.mutate(
      { id: batch.id, expectedVersion: batch.version },
      {
        onSuccess: () => {
          close()
          tellDone(t('undo.done'))
        },
      },
    )
  return (
    <ConfirmDialog
      opened={opened}
      title={t('undo.title')}
      action={t('undo.action')}
      destructive
      busy={undo.isPending}
      onConfirm={confirm}
      onCancel={close}
    >
      <Text size="sm">{t('undo.text', { count: batch.contracts })}</Text>
      {undo.error && <ProblemAlert problem={undo.error} />}
    </ConfirmDialog>
  )
}
