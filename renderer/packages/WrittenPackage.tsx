import { Alert, Button, Group, Text } from '@mantine/core'
import { CircleCheck, Save } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { Written } from './use-exchange.ts'
import { useSaveCopy } from './use-save-copy.ts'
import classes from './packages.module.css'

type Props = { written: Written; onOpen?: (hash: string) => void }

/** A package that now lies in the outbox: where, how big, and a copy for the stick or the mail. */
export function WrittenPackage({ written, onOpen }: Props) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const copy = useSaveCopy()
  return (
    <Alert
      color="done"
      variant="light"
      icon={<CircleCheck size={18} aria-hidden />}
      title={t('written.title', { file: written.fileName })}
      p="sm"
      role="status"
    >
      <Text size="sm">
        {t(`written.${written.kind === 'ack' ? 'receipt' : 'data'}`, {
          facts: format.number(written.facts),
          size: format.bytes(written.bytes),
          office: written.recipient,
        })}
      </Text>
      <Text size="sm" mt={6} className={classes.path}>
        {t('written.path')} <span className={classes.selectable}>{written.path}</span>
      </Text>
      <Group gap="xs" mt="sm">
        <Button
          leftSection={<Save size={16} aria-hidden />}
          loading={copy.busy}
          onClick={() => copy.save(written.manifestHash)}
        >
          {t('saveCopy')}
        </Button>
        {onOpen && (
          <Button variant="default" onClick={() => onOpen(written.manifestHash)}>
            {t('written.open')}
          </Button>
        )}
      </Group>
      {copy.problem && <ProblemAlert problem={copy.problem} />}
    </Alert>
  )
}
