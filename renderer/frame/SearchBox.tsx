import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { Building2, FileCheck2, Search, UserRound, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search/channels.ts'
import { useMay } from '../api/session.ts'
import { useRead } from '../api/queries.ts'

const [store, box] = createSpotlight()

/** Opens the box from anywhere. */
export const openSearch = box.open

const places: Record<SearchHit['kind'], { icon: LucideIcon; to: '/workers' | '/contracts' | '/agencies' }> = {
  worker: { icon: UserRound, to: '/workers' },
  contract: { icon: FileCheck2, to: '/contracts' },
  partner: { icon: Building2, to: '/agencies' },
}
const kinds = ['worker', 'contract', 'partner'] as const

/** One box over everything: records by name or number, and the rooms themselves. */
export function SearchBox({ rooms }: { rooms: readonly { label: string; icon: LucideIcon; run: () => void }[] }) {
  const { t } = useTranslation('search')
  const mayRead = useMay('record.read')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const enough = mayRead && (asked.length >= 3 || /\d/.test(asked))
  const found = useRead('search.find', { text: asked, limit: 20 }, { enabled: enough, keepPrevious: true })
  const hits = enough ? (found.data ?? []) : []
  const fitting = rooms.filter((room) => room.label.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={text}
      onQueryChange={setText}
      scrollable
      maxHeight={480}
      transitionProps={{ duration: 0 }}
      // Blurring the whole window is slow on the PCs of a shared office.
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      centered={false}
      yOffset="10vh"
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('label')}
        leftSection={<Search size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {kinds.map((kind) => (
          <Hits key={kind} kind={kind} hits={hits.filter((hit) => hit.kind === kind)} />
        ))}
        {fitting.length > 0 && (
          <Spotlight.ActionsGroup label={t('rooms')}>
            {fitting.map((room) => (
              <Spotlight.Action
                key={room.label}
                label={room.label}
                leftSection={<room.icon size={18} aria-hidden />}
                onClick={room.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && fitting.length === 0 && (
          <Spotlight.Empty>{enough && !found.isFetching ? t('none', { text: asked }) : t('hint')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Hits({ kind, hits }: { kind: SearchHit['kind']; hits: readonly SearchHit[] }) {
  const { t } = useTranslation('search')
  const router = useRouter()
  const { icon: Icon, to } = places[kind]
  if (hits.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t(`kinds.${kind}`)}>
      {hits.map((hit) => (
        <Spotlight.Action
          key={hit.id}
          label={hit.title}
          description={hit.detail}
          leftSection={<Icon size={18} aria-hidden />}
          onClick={() => void router.navigate({ to, search: { open: hit.id } })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
