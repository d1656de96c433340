import { useRead } from '../api/queries.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { useRecordFocus } from '../ui/use-record-focus.ts'
import { CorrectWorker } from './CorrectWorker.tsx'
import type { WorkersSearch } from './search.ts'
import type { Passport } from './use-passport-reading.ts'
import { WorkerRecord } from './WorkerRecord.tsx'

type Props = {
  id: string
  correcting: boolean
  passport: Passport
  onShow: (next: Pick<WorkersSearch, 'open' | 'act'>) => void
}

/** The worker of the address: read, or being corrected. */
export function OpenWorker({ id, correcting, passport, onShow }: Props) {
  const { data, error, refetch } = useRead('workers.get', { id })
  useRecordFocus(!correcting && data !== undefined)
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  if (!data) return <RecordLoading />
  if (!correcting) return <WorkerRecord worker={data} onCorrect={() => onShow({ open: id, act: 'correct' })} />
  return <CorrectWorker current={data} passport={passport} onDone={(next) => onShow({ open: next })} />
}
