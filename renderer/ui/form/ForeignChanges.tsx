import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { UsersRound } from 'lucide-react'

type Props = {
  title: string
  /** One line a field: `Telepon: lama → baru`. */
  lines: readonly string[]
  /** The verb on the button that goes on with the newer record. */
  action: string
  onTakeOver: () => void
}

/** Someone else has changed the record meanwhile: what, and how to go on without losing anything. */
export function ForeignChanges({ title, lines, action, onTakeOver }: Props) {
  return (
    <Alert color="warn" variant="light" icon={<UsersRound size={18} aria-hidden />} p="sm" role="status">
      <Stack gap={6} align="flex-start">
        <Text size="sm">{title}</Text>
        {lines.length > 0 && (
          <List size="sm">
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        )}
        <Button size="compact-sm" variant="default" onClick={onTakeOver}>
          {action}
        </Button>
      </Stack>
    </Alert>
  )
}
