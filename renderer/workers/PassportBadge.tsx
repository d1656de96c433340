import { CircleCheck, CircleHelp, CircleX, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../shared/core/dates.ts'
import type { Worker } from '../../shared/workers/schema.ts'
import { todayHere } from '../ui/format.ts'
import { StateBadge } from '../ui/StateBadge.tsx'

/** When this screen begins to draw attention; whether a passport is good enough for a contract is judged by the checks. */
const soonDays = 183

/** Whether the passport is valid today, on its last day still. */
export function PassportBadge({ worker }: { worker: Pick<Worker, 'passportExpires'> }) {
  const { t } = useTranslation('workers')
  if (worker.passportExpires === '') return <StateBadge icon={CircleHelp} tone="warn" word={t('passportUnknown')} />
  const left = daysBetween(todayHere(), worker.passportExpires)
  if (left < 0) return <StateBadge icon={CircleX} tone="block" word={t('passportExpired')} />
  if (left <= soonDays) return <StateBadge icon={Hourglass} tone="warn" word={t('passportSoon', { count: left })} />
  return <StateBadge icon={CircleCheck} tone="done" word={t('passportValid')} />
}
