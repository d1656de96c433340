// renderer/frame: what surrounds every room: the gate, navigation, status line, keys, search.
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { permissions } from '../../shared/core/roles.ts'
import { useRead, useWrite } from '../api/queries.ts'
import { useSession } from '../api/session.ts'
import { SearchBox } from './SearchBox.tsx'
import { Frame } from '../ui/Frame.tsx'
import { KeyHelp } from '../ui/KeyHelp.tsx'
import { tellProblem } from '../ui/notice.ts'
import { useKeys } from '../ui/use-keys.ts'
import { roomsFor, type Room } from './rooms.ts'
import { StatusLine } from './StatusLine.tsx'
import { Tools } from './Tools.tsx'
import { useActivity } from './use-activity.ts'

/** The desk around every room. */
export function Shell() {
  const { t } = useTranslation('frame')
  const router = useRouter()
  const { pathname } = useLocation()
  const { officer } = useSession()
  const office = useRead('office.get', {}).data
  const lock = useWrite('session.lock')
  const [help, setHelp] = useState(false)
  const [searching, setSearching] = useState(false)
  useActivity()
  const lockNow = () => lock.mutate({}, { onError: tellProblem })
  const rooms = roomsFor(office?.kind ?? 'post', permissions[officer.role])
  const go = (room: Room) => void router.navigate({ to: room.path })
  useShellKeys(rooms, { go, lock: lockNow, help: () => setHelp(true), search: () => setSearching(true) })
  const current = rooms.find((room) => room.path !== '/' && pathname.startsWith(room.path)) ?? rooms[0]
  const lines = rooms.map((room, index) => ({
    href: `#${room.path}`,
    label: t(`nav.${room.id}`),
    icon: room.icon,
    current: room === current,
    key: `alt+${index + 1}`,
    lower: room.lower ?? false,
  }))
  return (
    <>
      <Frame
        brand={{ title: t('product'), place: office?.code ?? '' }}
        nav={{
          label: t('nav.label'),
          items: lines.filter((line) => !line.lower),
          lower: lines.filter((line) => line.lower),
        }}
        lowest={{ label: t('lock'), icon: LockKeyhole, key: 'mod+l', run: lockNow }}
        trail={{ here: current ? t(`nav.${current.id}`) : '', place: office?.settings.name ?? '' }}
        search={{ label: t('search'), key: 'mod+k', open: () => setSearching(true) }}
        tools={<Tools onHelp={() => setHelp(true)} onLock={lockNow} />}
        status={{ label: t('status.label'), text: <StatusLine /> }}
        strip={office?.demo ? t('demo') : undefined}
        skip={t('skip')}
      >
        <Outlet />
      </Frame>
      <SearchBox
        opened={searching}
        onClose={() => setSearching(false)}
        rooms={rooms.map((room) => ({ id: room.id, label: t(`nav.${room.id}`), icon: room.icon, run: () => go(room) }))}
      />
      <KeyHelp
        opened={help}
        onClose={() => setHelp(false)}
        always={[
          { key: 'mod+Enter', label: t('keys.save') },
          { key: '↑ ↓', label: t('keys.walk') },
          { key: 'Enter', label: t('keys.open') },
          { key: 'Esc', label: t('keys.back') },
        ]}
      />
    </>
  )
}

function useShellKeys(
  rooms: readonly Room[],
  { go, lock, help, search }: { go: (room: Room) => void; lock: () => void; help: () => void; search: () => void },
): void {
  const { t } = useTranslation('frame')
  useKeys([
    { key: 'mod+k', label: t('keys.search'), run: search, everywhere: true },
    { key: 'mod+l', label: t('keys.lock'), run: lock, everywhere: true },
    { key: '?', label: t('keys.help'), run: help, everywhere: true },
    ...rooms.map((room, index) => ({
      key: `alt+${index + 1}`,
      label: t('keys.go', { room: t(`nav.${room.id}`) }),
      run: () => go(room),
      everywhere: true,
    })),
  ])
}
