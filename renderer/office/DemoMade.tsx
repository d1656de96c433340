import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'

/** Names and passwords of the invented officers, shown once. */
export function DemoMade({ made, onDone }: { made: Output<'office.createDemo'>; onDone: () => void }) {
  const { t } = useTranslation('office')
  return (
    <Stack gap="md">
      <Text>{t('demoMade.text', { name: made.officers[0]?.name })}</Text>
      <Table aria-label={t('demoMade.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('demoMade.name')}</Table.Th>
            <Table.Th>{t('demoMade.password')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {made.officers.map((officer) => (
            <Table.Tr key={officer.name}>
              <Table.Td>{officer.name}</Table.Td>
              <Table.Td ff="monospace">{officer.password}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {t('demoMade.copyNote')}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('demoMade.go')}</Button>
      </Group>
    </Stack>
  )
}
