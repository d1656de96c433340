import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { SplitView } from '../ui/SplitView.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { HeadquartersList } from './HeadquartersList.tsx'
import { OpenPackage } from './OpenPackage.tsx'
import { OpenPost } from './OpenPost.tsx'
import { PanelOf } from './PanelOf.tsx'
import { PostLists } from './PostLists.tsx'
import type { PackagesSearch, Panel } from './search.ts'
import { useExchange } from './use-exchange.ts'
import { usePanels } from './use-panels.ts'

/** The exchange by files: the lists of this kind of office, and beside them a record or what is being done. */
export function PackagesPage() {
  const office = useRead('office.get', {})
  if (office.data) return <Exchange kind={office.data.kind} />
  return office.error ? <ErrorState problem={office.error} onRetry={() => void office.refetch()} /> : <RecordLoading />
}

function Exchange({ kind }: { kind: 'post' | 'headquarters' }) {
  const { t } = useTranslation('packages')
  const { open, panel, view } = useSearch({ from: '/packages' })
  const navigate = useNavigate({ from: '/packages' })
  const show = (next: Partial<PackagesSearch>) =>
    void navigate({ search: (now) => ({ ...now, open: undefined, panel: undefined, ...next }), replace: true })
  // Kept here, so that work goes on and its outcome stays while other records are read.
  const exchange = useExchange()
  const panels = usePanels(kind)
  const openPanel = (next: Panel) => show({ panel: next })
  useKeys(panels.map(({ panel: one, key, label }) => ({ key, label, run: () => openPanel(one) })))
  const postOpen = kind === 'headquarters' && view !== 'packages'
  const record = panel ? (
    <PanelOf
      panel={panel}
      kind={kind}
      exchange={exchange}
      onPanel={openPanel}
      onOpen={(next) => show({ open: next })}
    />
  ) : (
    open &&
    (postOpen ? <OpenPost key={open} code={open} exchange={exchange} /> : <OpenPackage key={open} hash={open} />)
  )
  const list = { panels, onPanel: openPanel }
  return (
    <SplitView
      list={kind === 'post' ? <PostLists {...list} /> : <HeadquartersList {...list} />}
      record={record}
      recordLabel={panel ? t(`panel.${panel}`) : t('record')}
      onClose={() => show({})}
    />
  )
}
