import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/core/problem.ts'
import { ProblemAlert } from './ProblemAlert.tsx'

type Props = {
  opened: boolean
  busy: boolean
  problem: Problem | null
  onSubmit: (password: string) => void
  onCancel: () => void
}

/** Asks for the person's own password once more before a grave act. */
export function PasswordDialog({ opened, busy, problem, onSubmit, onCancel }: Props) {
  const { t } = useTranslation('ui')
  return (
    <Modal
      opened={opened}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onCancel}
      title={t('unlock.title')}
      zIndex={500}
    >
      <PasswordForm busy={busy} problem={problem} onSubmit={onSubmit} onCancel={onCancel} />
    </Modal>
  )
}

/** Lives inside the dialog, so that the password is forgotten when the dialog closes. */
function PasswordForm({ busy, problem, onSubmit, onCancel }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('ui')
  const [password, setPassword] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (password !== '') onSubmit(password)
  }
  return (
    <form onSubmit={submit} aria-label={t('unlock.title')}>
      <Stack gap="md">
        <Text size="sm">{t('unlock.text')}</Text>
        <PasswordInput
          label={t('unlock.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
        />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('unlock.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
