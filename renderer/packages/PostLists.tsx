import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListPane } from '../ui/ListPane.tsx'
import { PackageList } from './PackageList.tsx'
import { PanelButtons } from './PanelButtons.tsx'
import { PostStatus } from './PostStatus.tsx'
import type { Panel } from './search.ts'
import type { PanelButton } from './use-panels.ts'

/** A post: what waits, what is on the way, and every package with its receipt. Enrolment, needed once, is behind the card. */
export function PostLists({ panels, onPanel }: { panels: readonly PanelButton[]; onPanel: (panel: Panel) => void }) {
  const { t } = useTranslation('packages')
  const { open } = useSearch({ from: '/packages' })
  const navigate = useNavigate({ from: '/packages' })
  return (
    <ListPane
      title={t('title')}
      actions={<PanelButtons panels={panels.filter(({ panel }) => panel !== 'enrol')} onPanel={onPanel} />}
      filters={<PostStatus onPanel={onPanel} />}
    >
      <PackageList
        open={open}
        onOpen={(next) => void navigate({ search: (now) => ({ ...now, panel: undefined, open: next }), replace: true })}
      />
    </ListPane>
  )
}
