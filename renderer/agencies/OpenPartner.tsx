import { useRead } from '../api/queries.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { useRecordFocus } from '../ui/use-record-focus.ts'
import { useMay } from '../api/session.ts'
import { CorrectPartner } from './CorrectPartner.tsx'
import { PartnerRecord } from './PartnerRecord.tsx'
import { SetStanding } from './SetStanding.tsx'
import type { AgenciesSearch } from './search.ts'

type Props = {
  id: string
  act: AgenciesSearch['act']
  onShow: (next: Pick<AgenciesSearch, 'open' | 'act'>) => void
}

/** The partner of the address: read, being corrected, or its standing being decided. */
export function OpenPartner({ id, act, onShow }: Props) {
  const { data, error, refetch } = useRead('agencies.get', { id })
  const allowed = { correct: useMay('record.write'), standing: useMay('partner.decide') }
  const now = act !== undefined && allowed[act] ? act : 'read'
  useRecordFocus(now === 'read' && data !== undefined)
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  if (!data) return <RecordLoading />
  const done = () => onShow({ open: id })
  if (now === 'correct') return <CorrectPartner current={data} onDone={done} />
  if (now === 'standing') return <SetStanding current={data} onDone={done} />
  return <PartnerRecord partner={data} onAct={(next) => onShow({ open: id, act: next })} />
}
