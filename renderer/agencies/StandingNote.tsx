import { Alert, Text } from '@mantine/core'
import { CirclePause, History, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { useFormat } from '../ui/use-format.ts'
import { standingToday } from './StandingBadge.tsx'
import classes from './agencies.module.css'

const looks = {
  suspended: { icon: CirclePause, color: 'warn' },
  listed: { icon: OctagonX, color: 'block' },
  over: { icon: History, color: 'gray' },
}

/** Why a partner is not simply active: class, reason, from when until when. */
export function StandingNote({ partner }: { partner: Pick<Partner, 'standing'> }) {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  const state = standingToday(partner)
  if (state === 'active') return null
  const { icon: Icon, color } = looks[state]
  const { standing } = partner
  const dates = standing.until
    ? t('standing.between', { from: format.date(standing.from), until: format.date(standing.until) })
    : t('standing.since', { from: format.date(standing.from) })
  return (
    <Alert color={color} variant="light" icon={<Icon size={18} aria-hidden />} p="sm" mb="md" title={dates}>
      {state === 'over' && <Text size="sm">{t('standing.overHint')}</Text>}
      {standing.class && <Text size="sm">{t(`standing.class.${standing.class}`)}</Text>}
      <Text size="sm" className={classes.lines} dir="auto">
        {standing.reason || t('standing.noReason')}
      </Text>
    </Alert>
  )
}
