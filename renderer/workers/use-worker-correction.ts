import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Worker, WorkerFields } from '../../shared/workers/schema.ts'
import { useWrite } from '../api/queries.ts'
import { useCorrection } from '../ui/form/use-correction.ts'
import { todayHere } from '../ui/format.ts'
import { tellDone } from '../ui/notice.ts'
import { valuesOfWorker, workerForm } from './worker-form.ts'

/** The form that corrects a worker, and its two ends: saved, or left without saving. Both show the record again. */
export function useWorkerCorrection(current: Worker, onDone: (id: string) => void) {
  const { t } = useTranslation('workers')
  const today = todayHere()
  const schema = useMemo(() => workerForm(today), [today])
  const correct = useWrite('workers.correct')
  const correction = useCorrection(schema, {
    current,
    valuesOf: valuesOfWorker,
    draft: `workers.correct.${current.id}`,
  })
  const { form, draft, expectedVersion } = correction
  const save = (fields: WorkerFields) =>
    correct.mutate(
      { id: current.id, expectedVersion, fields },
      {
        onSuccess: ({ worker }) => {
          draft.drop()
          tellDone(t('corrected', { name: worker.name }))
          onDone(worker.id)
        },
      },
    )
  const leave = () => {
    draft.drop()
    onDone(current.id)
  }
  const takeOver = () => {
    correction.takeOver()
    correct.reset()
  }
  return {
    ...correction,
    takeOver,
    save,
    leave,
    submit: () => void form.handleSubmit(save)(),
    busy: correct.isPending,
    problem: correct.error,
  }
}
