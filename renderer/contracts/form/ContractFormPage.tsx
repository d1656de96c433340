import { useNavigate } from '@tanstack/react-router'
import { useRead } from '../../api/queries.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CorrectContract } from './CorrectContract.tsx'
import { NewContract } from './NewContract.tsx'

/** The form with what it needs to begin: the post's settings, and the contract being corrected if one is. */
export function ContractFormPage({ correcting }: { correcting: string | undefined }) {
  const navigate = useNavigate({ from: '/contracts' })
  const office = useRead('office.get', {})
  const record = useRead('contracts.get', { id: correcting ?? '' }, { enabled: correcting !== undefined })
  const problem = office.error ?? record.error
  if (problem) return <ErrorState problem={problem} onRetry={() => void (office.error ? office : record).refetch()} />
  if (!office.data) return null
  const { settings } = office.data
  // Replaced: Back must not lead into a form that has been saved.
  const leave = () => void navigate({ search: (now) => ({ ...now, form: undefined }), replace: true })
  const saved = (open: string) => void navigate({ search: (now) => ({ ...now, form: undefined, open }), replace: true })
  const ways = { settings, onSaved: saved, onLeave: leave }
  if (correcting === undefined) return <NewContract {...ways} />
  return record.data ? <CorrectContract current={record.data.contract} {...ways} /> : null
}
