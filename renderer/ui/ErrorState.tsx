import { Button, Stack, Text, Title } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/core/problem.ts'
import { ReasonList } from './ReasonList.tsx'

/** In place of something that could not be read: what happened, what is kept, what to do. */
export function ErrorState({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <Stack role="alert" align="center" gap="xs" p="xl">
      <CircleAlert size={28} color="var(--word-block)" aria-hidden />
      <Title order={3}>{t('error.title')}</Title>
      <Stack gap={4} maw={520} ta="center">
        {problem.reasons.length > 0 ? (
          <ReasonList reasons={problem.reasons} />
        ) : (
          <Text size="sm">{t('error.kept')}</Text>
        )}
        {problem.incident && <Text size="sm">{t('error.incident', { incident: problem.incident })}</Text>}
      </Stack>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Stack>
  )
}
