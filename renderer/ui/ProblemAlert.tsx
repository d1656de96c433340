import { Alert, Button, Stack, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/core/problem.ts'
import { ReasonList } from './ReasonList.tsx'

/** A refusal where it happened: what happened, what is kept, what to do. A step the person stopped themselves shows nothing. */
export function ProblemAlert({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  if (problem.code === 'cancelled' && problem.reasons.length === 0) return null
  return (
    <Alert role="alert" color="block" variant="light" icon={<CircleAlert size={18} />} p="sm">
      <Stack gap={6} align="flex-start">
        {problem.reasons.length > 0 ? (
          <ReasonList reasons={problem.reasons} />
        ) : (
          <Text size="sm">{t('error.title') + '. ' + t('error.kept')}</Text>
        )}
        {problem.incident && <Text size="sm">{t('error.incident', { incident: problem.incident })}</Text>}
        {onRetry && (
          <Button size="compact-sm" variant="light" color="block" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
