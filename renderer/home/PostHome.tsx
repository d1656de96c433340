import { FilePen, Hourglass, Package, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractState } from '../../shared/contracts/schema.ts'
import { useRead } from '../api/queries.ts'
import { useMay } from '../api/session.ts'
import { Numbers } from './Numbers.tsx'
import { WaitingContracts } from './WaitingContracts.tsx'

/** A mission's morning: the queue, and for each role the part of it that is theirs. */
export function PostHome() {
  const { t } = useTranslation('home')
  const counts = useRead('contracts.counts', {}).data
  const packages = useRead('packages.status', {}).data
  const decides = useMay('contract.decide')
  const inState = (state: ContractState) => `/contracts?states=${encodeURIComponent(JSON.stringify([state]))}`
  return (
    <>
      <Numbers
        numbers={[
          {
            label: t('numbers.submitted'),
            hint: t('numbers.submittedHint'),
            icon: Hourglass,
            value: counts?.submitted,
            href: inState('submitted'),
          },
          {
            label: t('numbers.returned'),
            hint: t('numbers.returnedHint'),
            icon: Undo2,
            value: counts?.returned,
            href: inState('returned'),
          },
          {
            label: t('numbers.draft'),
            hint: t('numbers.draftHint'),
            icon: FilePen,
            value: counts?.draft,
            href: inState('draft'),
          },
          {
            label: t('numbers.facts'),
            hint: t('numbers.factsHint'),
            icon: Package,
            value: packages?.waitingFacts,
            href: '/packages',
          },
        ]}
      />
      <WaitingContracts
        state={decides ? 'submitted' : 'returned'}
        title={t(decides ? 'waiting.decide' : 'waiting.correct')}
      />
    </>
  )
}
