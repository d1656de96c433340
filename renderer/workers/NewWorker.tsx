import { Alert, Anchor, Stack } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import type { WorkerFields as Fields } from '../../shared/workers/schema.ts'
import { useWrite } from '../api/queries.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { todayHere } from '../ui/format.ts'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { PassportBox } from './PassportBox.tsx'
import { PassportTaken } from './PassportTaken.tsx'
import { useFillFromPassport } from './use-fill-from-passport.ts'
import type { Passport } from './use-passport-reading.ts'
import { emptyWorker, workerForm, type WorkerFormValues } from './worker-form.ts'
import { WorkerFields } from './WorkerFields.tsx'

type Props = { passport: Passport; onOpen: (id: string) => void }
type Saved = Output<'workers.register'>

/** Registers one worker after another: what was saved is told above the next empty form. */
export function NewWorker({ passport, onOpen }: Props) {
  // A new number is a new form: nothing of the worker before stays in it.
  const [round, setRound] = useState(0)
  const [saved, setSaved] = useState<Saved | null>(null)
  return (
    <OneWorker
      key={round}
      passport={passport}
      saved={saved}
      onOpen={onOpen}
      onCleared={() => setRound(round + 1)}
      onSaved={(next, open) => {
        passport.forget()
        if (open) return onOpen(next.worker.id)
        setSaved(next)
        setRound(round + 1)
      }}
    />
  )
}

type OneProps = Props & { saved: Saved | null; onSaved: (saved: Saved, open: boolean) => void; onCleared: () => void }

function OneWorker({ passport, saved, onOpen, onSaved, onCleared }: OneProps) {
  const { t } = useTranslation('workers')
  const today = todayHere()
  const schema = useMemo(() => workerForm(today), [today])
  const register = useWrite('workers.register')
  const { form, draft } = useZodForm<WorkerFormValues, Fields>(schema, { defaults: emptyWorker, draft: 'workers.new' })
  useFillFromPassport(form, passport.reading)
  const save = (open: boolean) => (values: Fields) =>
    register.mutate(values, {
      onSuccess: (next) => {
        draft.drop()
        onSaved(next, open)
      },
    })
  const clear = () => {
    draft.drop()
    onCleared()
  }
  return (
    <RecordPane
      title={t('newTitle')}
      bar={
        <DecisionBar
          label={t('newTitle')}
          actions={[
            {
              id: 'open',
              label: t('saveAndOpen'),
              busy: register.isPending,
              run: () => void form.handleSubmit(save(true))(),
            },
            {
              id: 'next',
              label: t('saveAndNext'),
              key: 'mod+Enter',
              primary: true,
              busy: register.isPending,
              run: () => void form.handleSubmit(save(false))(),
            },
          ]}
        />
      }
    >
      <Stack gap="md">
        {saved && <SavedNote saved={saved} onOpen={onOpen} />}
        <PassportBox passport={passport} autoFocus={passport.reading === null} />
        <Form
          form={form}
          draft={{ ...draft, drop: clear }}
          label={t('newTitle')}
          problem={register.error}
          onSubmit={save(false)}
        >
          <PassportTaken control={form.control} onOpen={onOpen} />
          <WorkerFields control={form.control} />
        </Form>
      </Stack>
    </RecordPane>
  )
}

function SavedNote({ saved, onOpen }: { saved: Saved; onOpen: (id: string) => void }) {
  const { t } = useTranslation('workers')
  const { worker, warnings } = saved
  return (
    <Alert
      color={warnings.length > 0 ? 'warn' : 'done'}
      variant="light"
      icon={<CircleCheck size={18} aria-hidden />}
      p="xs"
      role="status"
    >
      {t('saved', { name: worker.name })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => onOpen(worker.id)}>
        {t('openSaved')}
      </Anchor>
      {warnings.length > 0 && <ReasonList reasons={warnings} />}
    </Alert>
  )
}
