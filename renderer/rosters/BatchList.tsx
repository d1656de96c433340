import { Button, Kbd } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../shared/rosters/batch.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable, type ListState } from '../ui/VirtualTable.tsx'
import { BatchBadge } from './BatchBadge.tsx'
import { unfinishedImport } from './import/use-import.ts'

type Props = {
  list: ListState<Batch>
  open: string | undefined
  onOpen: (id: string | undefined) => void
  /** Absent for those who may only read. */
  onNew: (() => void) | undefined
}

/** Imports, newest first. One that was left in the middle can be gone on with. */
export function BatchList({ list, open, onOpen, onNew }: Props) {
  const { t } = useTranslation('rosters')
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  const columns = useBatchColumns(open !== undefined)
  const button = onNew && (
    <Button
      leftSection={<FileSpreadsheet size={16} aria-hidden />}
      rightSection={<Kbd size="xs">N</Kbd>}
      onClick={onNew}
    >
      {t(unfinishedImport() ? 'goOn' : 'new')}
    </Button>
  )
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <ListPane title={t('title')} actions={button}>
        <VirtualTable
          label={t('list')}
          list={list}
          columns={columns}
          rowId={(batch) => batch.id}
          openId={open}
          onOpen={onOpen}
          empty={
            <EmptyState title={t('empty')} hint={t('emptyHint')} icon={FileSpreadsheet}>
              {button}
            </EmptyState>
          }
        />
      </ListPane>
    </div>
  )
}

function useBatchColumns(narrow: boolean): Column<Batch>[] {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  return useMemo(() => {
    const columns: Column<Batch>[] = [
      { id: 'at', header: t('at'), width: 136, cell: (batch) => <Clip text={format.time(batch.at)} /> },
      {
        id: 'agency',
        header: t('agency'),
        width: 140,
        grow: true,
        cell: (batch) => <Clip text={batch.agencyName || '–'} />,
      },
      { id: 'file', header: t('file'), width: 140, grow: true, cell: (batch) => <Clip text={batch.fileName} /> },
      {
        id: 'contracts',
        header: t('contracts'),
        width: 84,
        align: 'right',
        cell: (batch) => format.number(batch.contracts),
      },
      { id: 'refused', header: t('refused'), width: 84, align: 'right', cell: (batch) => format.number(batch.refused) },
      { id: 'by', header: t('by'), width: 140, cell: (batch) => <Clip text={batch.by} /> },
      { id: 'state', header: t('stateHeader'), width: 130, cell: (batch) => <BatchBadge state={batch.state} /> },
    ]
    return narrow ? columns.filter(({ id }) => ['at', 'agency', 'contracts', 'state'].includes(id)) : columns
  }, [t, format, narrow])
}
