import { CircleCheck, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../shared/rosters/batch.ts'
import { StateBadge } from '../ui/StateBadge.tsx'

/** Whether an import still stands. */
export function BatchBadge({ state }: { state: Batch['state'] }) {
  const { t } = useTranslation('rosters')
  return state === 'committed' ? (
    <StateBadge icon={CircleCheck} tone="done" word={t('state.committed')} />
  ) : (
    <StateBadge icon={Undo2} tone="quiet" word={t('state.undone')} />
  )
}
