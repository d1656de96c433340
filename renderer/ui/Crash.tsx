import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** In place of a screen that broke. The number names the place in the program, the same for everyone who meets the same fault. */
export function Crash({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <Stack role="alert" align="flex-start" gap="sm" p="xl" maw={560}>
      <Title order={1}>{t('error.title')}</Title>
      <Text>{t('error.screen')}</Text>
      <Text>{t('error.incident', { incident: incidentOf(error) })}</Text>
      <Button onClick={onAgain}>{t('action.retry')}</Button>
    </Stack>
  )
}

/** FNV-1a over where it broke, never over what was on screen: no personal data gets into the number. */
function incidentOf(error: unknown): string {
  const place =
    error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}` : typeof error
  let hash = 0x811c9dc5
  for (const character of place.replaceAll(/\w+:\/\/[^/]+/g, '')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return `W-${(hash >>> 0).toString(16).toUpperCase().padStart(8, '0')}`
}
