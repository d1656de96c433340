import { CircleCheck, CirclePause, History, OctagonX, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { within } from '../../shared/core/dates.ts'
import { todayHere } from '../ui/format.ts'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'

const looks: Record<'active' | 'suspended' | 'listed' | 'over', { icon: LucideIcon; tone: Tone }> = {
  active: { icon: CircleCheck, tone: 'done' },
  suspended: { icon: CirclePause, tone: 'warn' },
  listed: { icon: OctagonX, tone: 'block' },
  over: { icon: History, tone: 'quiet' },
}

/** Where a partner stands today. A suspension or listing outside its dates is told as such: checks let it pass. */
export function StandingBadge({ partner }: { partner: Pick<Partner, 'standing'> }) {
  const { t } = useTranslation('agencies')
  const state = standingToday(partner)
  return <StateBadge {...looks[state]} word={t(`standing.${state}`)} />
}

export function standingToday({ standing }: Pick<Partner, 'standing'>): 'active' | 'suspended' | 'listed' | 'over' {
  if (standing.standing === 'active') return 'active'
  return within(todayHere(), standing.from, standing.until) ? standing.standing : 'over'
}
