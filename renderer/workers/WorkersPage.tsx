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

type Row = Output<'workers.list'>['rows'][number]

/** The list of this room. */
export function WorkersPage() {
  const { t } = useTranslation('workers')
  const format = useFormat()
  const search = useSearch({ from: '/workers' })
  const navigate = useNavigate({ from: '/workers' })
  const list = usePages('workers.list', { ...(search.text ? { text: search.text } : {}) })
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'name', header: t('name'), width: 240, grow: true, cell: (row) => <Clip text={row.name} /> },
      { id: 'passport', header: t('passport'), width: 120, cell: (row) => <Clip text={row.passportNumber} /> },
      { id: 'birthDate', header: t('birthDate'), width: 120, cell: (row) => format.date(row.birthDate) },
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
