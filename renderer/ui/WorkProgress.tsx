import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../shared/core/words.ts'
import { useFormat } from './use-format.ts'

type Props = {
  label: string
  /** Null until the office has told the first step. `total` 0 means that nobody knows how much there is. */
  progress: { done: number; total: number; text: Words } | null
  /** Absent where the work cannot be stopped. */
  onCancel?: () => void
}

/** Long work while it runs: how far it is, what it does just now, and a way to stop it. */
export function WorkProgress({ label, progress, onCancel }: Props) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const known = progress !== null && progress.total > 0
  const percent = known ? Math.min(100, Math.round((progress.done / progress.total) * 100)) : 100
  return (
    <div>
      <Progress value={percent} striped={!known} animated={!known} aria-label={label} />
      <Group justify="space-between" mt={6} wrap="nowrap" align="flex-start">
        <Text size="sm" aria-live="polite">
          {[label, progress && format.words(progress.text), known && `${percent} %`].filter(Boolean).join(' · ')}
        </Text>
        {onCancel && (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('action.stop')}
          </Button>
        )}
      </Group>
    </div>
  )
}
