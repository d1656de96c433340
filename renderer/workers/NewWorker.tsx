import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { OtherPerson, SavedNote } from './NewWorkerNotes.tsx'
import { PassportBox } from './PassportBox.tsx'
import { PassportTaken } from './PassportTaken.tsx'
import { useFillFromPassport } from './use-fill-from-passport.ts'
import { useNewWorker, type SavedWorker } from './use-new-worker.ts'
import type { Passport } from './use-passport-reading.ts'
import { WorkerFields } from './WorkerFields.tsx'

type Props = { passport: Passport; onOpen: (id: string) => void }

/** Registers one worker after another: what was saved is told above the next empty form. */
export function NewWorker({ passport, onOpen }: Props) {
  // A new number is a new form: nothing of the worker before stays in it.
  const [round, setRound] = useState(0)
  const [saved, setSaved] = useState<SavedWorker | null>(null)
  const next = () => {
    passport.forget()
    setRound(round + 1)
  }
  return (
    <OneWorker
      key={round}
      passport={passport}
      saved={saved}
      onOpen={onOpen}
      onCleared={next}
      onSaved={(worker, open) => {
        if (open) return onOpen(worker.worker.id)
        setSaved(worker)
        next()
      }}
    />
  )
}

type OneProps = Props & {
  saved: SavedWorker | null
  onSaved: (saved: SavedWorker, open: boolean) => void
  onCleared: () => void
}

function OneWorker({ passport, saved, onOpen, onSaved, onCleared }: OneProps) {
  const { t } = useTranslation('workers')
  const { form, draft, busy, submit, ...rest } = useNewWorker(onSaved)
  const { waiting, replace } = useFillFromPassport(form, passport.reading)
  const clear = () => {
    draft.drop()
    onCleared()
  }
  const actions = [
    { id: 'open', label: t('saveAndOpen'), busy, run: () => submit(true) },
    { id: 'next', label: t('saveAndNext'), key: 'mod+Enter', primary: true, busy, run: () => submit(false) },
  ]
  return (
    <RecordPane title={t('newTitle')} bar={<DecisionBar label={t('newTitle')} actions={actions} />}>
      <Stack gap="md">
        {saved && <SavedNote saved={saved} onOpen={onOpen} />}
        <PassportBox
          passport={passport}
          autoFocus={passport.reading?.state !== 'read'}
          instead={waiting && <OtherPerson name={waiting.name} onReplace={replace} />}
        />
        <Form
          form={form}
          draft={{ ...draft, drop: clear }}
          label={t('newTitle')}
          problem={rest.problem}
          onSubmit={rest.saveAndNext}
        >
          <PassportTaken control={form.control} onOpen={onOpen} />
          <WorkerFields control={form.control} />
        </Form>
      </Stack>
    </RecordPane>
  )
}
