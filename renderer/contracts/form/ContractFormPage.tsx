import { useNavigate } from '@tanstack/react-router'
import { useRead } from '../../api/queries.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ContractEntry } from './ContractEntry.tsx'

/** The form with what it needs to begin: the post's settings, and the contract being corrected if one is. */
export function ContractFormPage({ correcting }: { correcting: string | undefined }) {
  const navigate = useNavigate({ from: '/contracts' })
  const office = useRead('office.get', {})
  const record = useRead('contracts.get', { id: correcting ?? '' }, { enabled: correcting !== undefined })
  const problem = office.error ?? record.error
  if (problem) return <ErrorState problem={problem} onRetry={() => void (office.error ? office : record).refetch()} />
  if (!office.data || (correcting !== undefined && !record.data)) return null
  const leave = (open: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, form: undefined, ...(open ? { open } : {}) }) })
  return <ContractEntry settings={office.data.settings} before={record.data?.contract} onLeave={leave} />
}
