import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../shared/core/words.ts'
import { useFormat } from './use-format.ts'

type Props = {
  /** What is being done, until the office tells more. */
  text: string
  progress: { done: number; total: number; text: Words } | null
  /** Absent where the work cannot be stopped. */
  onCancel?: () => void
}

/** Long work that goes on while the desk stays usable. */
export function WorkProgress({ text, progress, onCancel }: Props) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const words = progress ? format.words(progress.text) : text
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  return (
    <div>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm">{words}</Text>
        <Text size="sm">{progress && `${percent} %`}</Text>
      </Group>
      <Progress value={percent} aria-label={words} transitionDuration={0} />
      {onCancel && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={onCancel}>
          {t('action.stop')}
        </Button>
      )}
    </div>
  )
}
