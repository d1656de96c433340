import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { usePages } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'

type Row = Output<'rosters.list'>['rows'][number]

/** The list of this room. */
export function ImportPage() {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const search = useSearch({ from: '/rosters' })
  const navigate = useNavigate({ from: '/rosters' })
  const list = usePages('rosters.list', {})
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'file', header: t('file'), width: 260, grow: true, cell: (row) => <Clip text={row.fileName} /> },
      { id: 'at', header: t('at'), width: 180, cell: (row) => format.time(row.at) },
    ],
    [t, format],
  )
  return (
    <ListPane title={t('title')}>
      <VirtualTable
        label={t('list')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        openId={search.open}
        onOpen={(open) => void navigate({ search: (now) => ({ ...now, open }), replace: true })}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </ListPane>
  )
}
