import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  opened: boolean
  title: string
  /** What will happen, and what will not. */
  children: ReactNode
  /** A verb: "Batalkan kontrak". */
  action: string
  destructive?: boolean
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** A question before an act that is hard to undo. Anything longer is a page, not a dialog. */
export function ConfirmDialog(props: Props) {
  const { t } = useTranslation('ui')
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        {typeof props.children === 'string' ? <Text>{props.children}</Text> : props.children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel} data-autofocus={props.destructive}>
            {t('action.cancel')}
          </Button>
          <Button
            onClick={props.onConfirm}
            loading={props.busy ?? false}
            data-autofocus={!props.destructive}
            {...(props.destructive ? { color: 'block' } : {})}
          >
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
