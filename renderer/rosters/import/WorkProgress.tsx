import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Progress as Done } from '../../../shared/work.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useLate } from '../../ui/use-late.ts'

type Props = { pending: boolean; progress: Done | null; label: string; onStop: () => void }

/** How far long work has come, with the way to stop it; nothing for work that is done at once. */
export function WorkProgress({ pending, progress, label, onStop }: Props) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const late = useLate(pending)
  if (!late) return null
  const part = progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0
  const words = progress ? format.words(progress.text) : label
  return (
    <Group gap="md" wrap="nowrap" role="status">
      <div style={{ flex: 1 }}>
        <Text size="sm">{part > 0 ? `${words} · ${format.number(part)} %` : words}</Text>
        <Progress value={part > 0 ? part : 100} animated={part === 0} aria-label={label} mt={4} />
      </div>
      <Button variant="default" onClick={onStop}>
        {t('action.stop')}
      </Button>
    </Group>
  )
}
