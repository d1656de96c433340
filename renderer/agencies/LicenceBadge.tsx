import { CircleCheck, CircleX, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { daysBetween } from '../../shared/core/dates.ts'
import { todayHere } from '../ui/format.ts'
import { StateBadge } from '../ui/StateBadge.tsx'
import { useFormat } from '../ui/use-format.ts'

/** When this screen begins to draw attention; what an expiring licence means for a contract is judged by the checks. */
const soonDays = 90

/** Whether the licence is valid today, on its last day still; `short` for a column. Nothing where no end is on record. */
export function LicenceBadge({ partner, short }: { partner: Pick<Partner, 'licenceExpires'>; short?: boolean }) {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  if (partner.licenceExpires === undefined) return short ? '–' : null
  const date = format.date(partner.licenceExpires)
  const left = daysBetween(todayHere(), partner.licenceExpires)
  if (left < 0) return <StateBadge icon={CircleX} tone="block" word={t('licenceExpired', { date })} />
  if (left <= soonDays) return <StateBadge icon={Hourglass} tone="warn" word={t('licenceSoon', { count: left })} />
  return <StateBadge icon={CircleCheck} tone="done" word={short ? date : t('licenceUntil', { date })} />
}
