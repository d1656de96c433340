import { Button, Kbd } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { ListFilters } from './ListFilters.tsx'
import { useContractColumns } from './use-contract-columns.tsx'
import { useContractList, viewOf } from './use-contract-list.ts'

/** The queue or the register. `onNew` is absent for those who may only read. */
export function ContractList({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useTranslation('contracts')
  const search = useSearch({ from: '/contracts' })
  const navigate = useNavigate({ from: '/contracts' })
  const view = viewOf(search)
  const list = useContractList(search)
  const columns = useContractColumns(view, search.open !== undefined)
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  const button = onNew && (
    <Button leftSection={<Plus size={16} aria-hidden />} rightSection={<Kbd size="xs">N</Kbd>} onClick={onNew}>
      {t('new')}
    </Button>
  )
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <ListPane title={t('title')} filters={<ListFilters />} actions={button}>
        <VirtualTable
          key={view}
          label={t(`view.${view}`)}
          list={list}
          columns={columns}
          rowId={(row) => row.id}
          openId={search.open}
          onOpen={(open) => void navigate({ search: (now) => ({ ...now, open }), replace: true })}
          empty={
            search.text || search.states ? (
              <EmptyState title={t('noMatch')} hint={t('noMatchHint')} />
            ) : (
              <EmptyState title={t(`empty.${view}`)} hint={t(`emptyHint.${view}`)}>
                {view === 'queue' && button}
              </EmptyState>
            )
          }
        />
      </ListPane>
    </div>
  )
}
