import { Group, Kbd, Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keyName, useBoundKeys } from './use-keys.ts'

/** Every key that works on this screen now. `always` adds those that no component binds by itself (↑↓ in lists). */
export function KeyHelp(props: {
  opened: boolean
  onClose: () => void
  always: readonly { key: string; label: string }[]
}) {
  const { t } = useTranslation('ui')
  const bound = useBoundKeys()
  const here = bound.filter((binding) => !binding.everywhere)
  const everywhere = [...bound.filter((binding) => binding.everywhere), ...props.always]
  return (
    <Modal
      opened={props.opened}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={props.onClose}
      title={t('keys.title')}
      size="lg"
    >
      <Stack gap="lg">
        {here.length > 0 && <Keys title={t('keys.here')} keys={here} />}
        <Keys title={t('keys.everywhere')} keys={everywhere} />
      </Stack>
    </Modal>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly { key: string; label: string }[] }) {
  return (
    <section>
      <Text fw={600} mb="xs">
        {title}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing={6}>
        {keys.map((binding) => (
          <Group key={binding.key + binding.label} justify="space-between" wrap="nowrap">
            <Text size="sm">{binding.label}</Text>
            <Kbd>{keyName(binding.key)}</Kbd>
          </Group>
        ))}
      </SimpleGrid>
    </section>
  )
}
