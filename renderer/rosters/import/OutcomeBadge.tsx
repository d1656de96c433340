import { CircleCheck, CircleMinus, OctagonX, UserCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../ui/StateBadge.tsx'
import type { PlanRow } from './plan-rows.ts'

const looks = {
  draft: { icon: CircleCheck, tone: 'done' },
  worker: { icon: UserCheck, tone: 'done' },
  refused: { icon: OctagonX, tone: 'block' },
  skipped: { icon: CircleMinus, tone: 'quiet' },
} as const

/** What would become of a row. */
export function OutcomeBadge({ outcome }: Pick<PlanRow, 'outcome'>) {
  const { t } = useTranslation('rosters')
  return <StateBadge {...looks[outcome]} word={t(`outcome.${outcome}`)} />
}
