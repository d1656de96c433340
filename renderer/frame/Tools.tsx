import { ActionIcon, Button, Menu, Text, Tooltip } from '@mantine/core'
import { ChevronDown, CircleHelp, KeyRound, LockKeyhole, SunMoon } from 'lucide-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'

/** Right end of the bar: keys, language, and the person at the desk. */
export function Tools({ onHelp, onLock }: { onHelp: () => void; onLock: () => void }) {
  const { t } = useTranslation('frame')
  const { t: ui } = useTranslation('ui')
  const router = useRouter()
  const { officer } = useSession()
  return (
    <>
      <Tooltip label={`${ui('keys.open')} (?)`}>
        <ActionIcon variant="subtle" size="lg" color="gray" aria-label={ui('keys.open')} onClick={onHelp}>
          <CircleHelp size={18} />
        </ActionIcon>
      </Tooltip>
      <LanguageSwitch />
      <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="subtle" color="gray" rightSection={<ChevronDown size={14} />} maw={180} title={officer.name}>
            {officer.name.split(' ')[0]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text size="sm">{officer.name}</Text>
            {t(`role.${officer.role}`)}
          </Menu.Label>
          <Menu.Item
            leftSection={<KeyRound size={16} />}
            onClick={() => void router.navigate({ to: '/settings', search: { part: 'password' } })}
          >
            {t('myPassword')}
          </Menu.Item>
          <Menu.Item
            leftSection={<SunMoon size={16} />}
            onClick={() => void router.navigate({ to: '/settings', search: { part: 'computer' } })}
          >
            {t('thisComputer')}
          </Menu.Item>
          <Menu.Item leftSection={<LockKeyhole size={16} />} onClick={onLock}>
            {t('lock')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
