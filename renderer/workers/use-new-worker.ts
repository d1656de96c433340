import { useMemo } from 'react'
import type { Output } from '../../shared/channels.ts'
import type { WorkerFields } from '../../shared/workers/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { todayHere } from '../ui/format.ts'
import { emptyWorker, workerForm, type WorkerFormValues } from './worker-form.ts'

export type SavedWorker = Output<'workers.register'>

/** The form of a worker not registered yet. `onSaved` is told whether the record is wanted next, or the next worker. */
export function useNewWorker(onSaved: (saved: SavedWorker, open: boolean) => void) {
  const today = todayHere()
  const schema = useMemo(() => workerForm(today), [today])
  const register = useWrite('workers.register')
  const { form, draft } = useZodForm<WorkerFormValues, WorkerFields>(schema, {
    defaults: emptyWorker,
    draft: 'workers.new',
  })
  const save = (open: boolean) => (fields: WorkerFields) =>
    register.mutate(fields, {
      onSuccess: (saved) => {
        draft.drop()
        onSaved(saved, open)
      },
    })
  return {
    form,
    draft,
    saveAndNext: save(false),
    submit: (open: boolean) => void form.handleSubmit(save(open))(),
    busy: register.isPending,
    problem: register.error,
  }
}
