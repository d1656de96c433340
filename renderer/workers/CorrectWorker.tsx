import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Worker } from '../../shared/workers/schema.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { ForeignChanges } from '../ui/form/ForeignChanges.tsx'
import { showTypedDate } from '../ui/typed-date.ts'
import { RecordPane } from '../ui/RecordPane.tsx'
import { PassportBox } from './PassportBox.tsx'
import { PassportTaken } from './PassportTaken.tsx'
import { useFieldLabels } from './use-field-labels.ts'
import { useFillFromPassport } from './use-fill-from-passport.ts'
import type { Passport } from './use-passport-reading.ts'
import { useWorkerCorrection } from './use-worker-correction.ts'
import { WorkerFields } from './WorkerFields.tsx'

type Props = {
  current: Worker
  passport: Passport
  /** Shows a worker's record: this one's, or the one who holds the passport that was read. */
  onDone: (id: string) => void
}

/** Corrects a worker's record: the form of a new worker, filled, with the passport box for a renewed passport. */
export function CorrectWorker({ current, passport, onDone }: Props) {
  const { t } = useTranslation('workers')
  const labels = useFieldLabels()
  const correction = useWorkerCorrection(current, onDone)
  const { form, draft, leave } = correction
  const { reading } = passport
  useFillFromPassport(form, reading, current.id)
  const holder = reading?.state === 'read' && reading.holder?.id !== current.id ? reading.holder : null
  const actions = [
    { id: 'leave', label: t('leave'), run: leave },
    { id: 'save', label: t('save'), key: 'mod+Enter', primary: true, busy: correction.busy, run: correction.submit },
  ]
  return (
    <RecordPane
      title={t('correctTitle', { name: current.name })}
      bar={
        <>
          {correction.outdated && (
            <ForeignChanges
              title={t('foreign.title')}
              action={t('foreign.take')}
              lines={correction.foreign.map(({ name, now, mine }) =>
                t(mine ? 'foreign.kept' : 'foreign.line', { field: labels[name], now: shown(now) }),
              )}
              onTakeOver={correction.takeOver}
            />
          )}
          <DecisionBar label={t('correct')} actions={actions} />
        </>
      }
    >
      <Stack gap="md">
        <PassportBox
          passport={passport}
          instead={holder && <OtherHolder name={holder.name} onOpen={() => onDone(holder.id)} />}
        />
        <Form
          form={form}
          draft={{ ...draft, drop: leave }}
          label={t('correct')}
          problem={correction.outdated ? null : correction.problem}
          onSubmit={correction.save}
        >
          <PassportTaken control={form.control} self={current.id} onOpen={onDone} />
          <WorkerFields control={form.control} autoFocus />
        </Form>
      </Stack>
    </RecordPane>
  )
}

function OtherHolder({ name, onOpen }: { name: string; onOpen: () => void }) {
  const { t } = useTranslation('workers')
  return (
    <Text size="sm" mt={6}>
      {t('reader.otherHolder', { name })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={onOpen}>
        {t('openTaken')}
      </Anchor>
    </Text>
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? showTypedDate(value) : '–'
}
