import { SegmentedControl, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { ListPane } from '../ui/ListPane.tsx'
import { PackageList } from './PackageList.tsx'
import { PanelButtons } from './PanelButtons.tsx'
import { Outbox } from './PostStatus.tsx'
import { PostTable } from './PostTable.tsx'
import { RecordFilters } from './RecordFilters.tsx'
import { RecordTable } from './RecordTable.tsx'
import type { PackagesSearch, Panel } from './search.ts'
import type { PanelButton } from './use-panels.ts'

const views = ['posts', 'packages', 'records'] as const

/** Headquarters: the posts and what is missing of each, all packages, and the records of all posts together. */
export function HeadquartersList({
  panels,
  onPanel,
}: {
  panels: readonly PanelButton[]
  onPanel: (panel: Panel) => void
}) {
  const { t } = useTranslation('packages')
  const search = useSearch({ from: '/packages' })
  const navigate = useNavigate({ from: '/packages' })
  const status = useRead('packages.status', {}).data
  const view = search.view ?? 'posts'
  const change = (part: Partial<PackagesSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true })
  const open = (next: string | undefined) => change({ panel: undefined, open: next })
  const filters = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(next) => change({ view: next, open: undefined })}
        data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        transitionDuration={0}
      />
      {view === 'records' ? (
        <RecordFilters search={search} onChange={change} />
      ) : (
        status && (
          <Text size="sm" c="dimmed">
            {t('status.unreceipted', { count: status.unacknowledged })}
          </Text>
        )
      )}
      {view === 'packages' && status && <Outbox path={status.outbox} />}
    </>
  )
  return (
    <ListPane title={t('title')} actions={<PanelButtons panels={panels} onPanel={onPanel} />} filters={filters}>
      {view === 'posts' && <PostTable open={search.open} onOpen={open} />}
      {view === 'packages' && <PackageList open={search.open} onOpen={open} />}
      {view === 'records' && <RecordTable search={search} />}
    </ListPane>
  )
}
