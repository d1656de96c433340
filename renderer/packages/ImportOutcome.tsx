import { Alert, List, Text } from '@mantine/core'
import { CircleCheck, Hourglass, MailCheck, OctagonX, Repeat2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Imported } from '../../shared/packages/schema.ts'
import { ReasonList } from '../ui/ReasonList.tsx'
import { useFormat } from '../ui/use-format.ts'

const looks = {
  applied: { icon: CircleCheck, color: 'done' },
  again: { icon: Repeat2, color: 'gray' },
  parked: { icon: Hourglass, color: 'warn' },
  receipt: { icon: MailCheck, color: 'done' },
}

/** What reading a file did, in words; facts that were set aside are named one by one. */
export function ImportOutcome({ outcome }: { outcome: Imported }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const { icon: Icon, color } = looks[outcome.outcome]
  const { quarantined } = outcome
  return (
    <>
      <Alert
        color={color}
        variant="light"
        icon={<Icon size={18} aria-hidden />}
        title={t(`outcome.${outcome.outcome}.title`, { number: outcome.sequence, office: outcome.sender })}
        p="sm"
        role="status"
      >
        {/* Why a package waits, and for which number, the office says itself. */}
        {outcome.outcome !== 'parked' && (
          <Text size="sm">
            {t(`outcome.${outcome.outcome}.text`, {
              applied: format.number(outcome.applied),
              facts: format.number(outcome.facts),
            })}
          </Text>
        )}
        {outcome.messages.length > 0 && <ReasonList reasons={outcome.messages} />}
      </Alert>
      {quarantined.length > 0 && (
        <Alert
          color="block"
          variant="light"
          icon={<OctagonX size={18} aria-hidden />}
          title={t('outcome.quarantined', { count: quarantined.length })}
          p="sm"
        >
          <List size="sm">
            {quarantined.map((one) => (
              <List.Item key={one.sequence}>
                {t('outcome.fact', { number: one.sequence })}{' '}
                {one.reasons.map((reason) => format.words(reason.text)).join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
