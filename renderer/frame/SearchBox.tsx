import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { Building2, FileCheck2, Search, UserRound, type LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search/channels.ts'
import { useRead } from '../api/queries.ts'
import { useMay } from '../api/session.ts'
import classes from './SearchBox.module.css'

export type Found = { id: string; label: string; detail?: string; icon: LucideIcon; run: () => void }
type Group = { title: string; found: readonly Found[] }

const places: Record<SearchHit['kind'], { icon: LucideIcon; to: '/workers' | '/contracts' | '/agencies' }> = {
  worker: { icon: UserRound, to: '/workers' },
  contract: { icon: FileCheck2, to: '/contracts' },
  partner: { icon: Building2, to: '/agencies' },
}
const kinds = ['worker', 'contract', 'partner'] as const

type Props = { opened: boolean; onClose: () => void; rooms: readonly Found[] }

/** One box over everything: records by name or number, and the rooms themselves. ↓ chooses, Enter opens, the first one at once. */
export function SearchBox({ opened, onClose, rooms }: Props) {
  const { t } = useTranslation('search')
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" yOffset="10vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('label')}>
        <Box onClose={onClose} rooms={rooms} />
      </Modal.Content>
    </Modal.Root>
  )
}

/** Lives inside the dialog, so that every search begins empty. */
function Box({ onClose, rooms }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('search')
  // The list is always there; what closes is the whole box.
  const combobox = useCombobox({ opened: true })
  const [text, setText] = useState('')
  const { groups, asked, enough, busy } = useGroups(text, rooms)
  const all = groups.flatMap((group) => group.found)
  const order = all.map((found) => found.id).join()
  useEffect(() => {
    combobox.selectFirstOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the store changes identity at every render.
  }, [order])
  const choose = (id: string) => {
    onClose()
    all.find((found) => found.id === id)?.run()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          size="lg"
          variant="unstyled"
          className={classes.field ?? ''}
          placeholder={t('placeholder')}
          aria-label={t('label')}
          leftSection={<Search size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options ?? ''} aria-label={t('label')}>
        {groups.map((group) => (
          <Combobox.Group key={group.title} label={group.title}>
            {group.found.map((found) => (
              <Hit key={found.id} found={found} />
            ))}
          </Combobox.Group>
        ))}
        {all.length === 0 && (
          <Combobox.Empty>{enough && !busy ? t('none', { text: asked }) : t('hint')}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  )
}

function Hit({ found }: { found: Found }) {
  const Icon = found.icon
  return (
    <Combobox.Option value={found.id} className={classes.hit ?? ''}>
      <Icon size={18} aria-hidden />
      <span>
        <Text component="span" display="block" dir="auto">
          {found.label}
        </Text>
        {found.detail && (
          <Text component="span" size="xs" c="dimmed" dir="auto">
            {found.detail}
          </Text>
        )}
      </span>
    </Combobox.Option>
  )
}

/** What fits: records as the office found them, rooms by their name. */
function useGroups(text: string, rooms: readonly Found[]) {
  const { t } = useTranslation('search')
  const router = useRouter()
  const mayRead = useMay('record.read')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const enough = mayRead && (asked.length >= 2 || /\d/.test(asked))
  const query = useRead('search.find', { text: asked, limit: 20 }, { enabled: enough, keepPrevious: true })
  const hits = enough ? (query.data ?? []) : []
  const records = kinds.map((kind): Group => {
    const { icon, to } = places[kind]
    const own = hits.filter((hit) => hit.kind === kind)
    const open = (id: string) => void router.navigate({ to, search: { open: id } })
    const found = own.map(({ id, title, detail }) => ({ id, label: title, detail, icon, run: () => open(id) }))
    return { title: t(`kinds.${kind}`), found }
  })
  const named = rooms.filter((room) => room.label.toLowerCase().includes(text.trim().toLowerCase()))
  const groups = [...records, { title: t('rooms'), found: named }].filter((group) => group.found.length > 0)
  return { groups, asked, enough, busy: query.isFetching }
}
