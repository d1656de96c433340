import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { usePages } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import type { Column } from '../ui/use-columns.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'

type Row = Output<'agencies.list'>['rows'][number]

/** The list of this room. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies')
  const search = useSearch({ from: '/agencies' })
  const navigate = useNavigate({ from: '/agencies' })
  const list = usePages('agencies.list', {
    ...(search.text ? { text: search.text } : {}),
    ...(search.kind ? { kind: search.kind } : {}),
  })
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'name', header: t('name'), width: 260, grow: true, cell: (row) => <Clip text={row.name} /> },
      { id: 'licence', header: t('licence'), width: 140, cell: (row) => <Clip text={row.licenceNumber} /> },
      { id: 'country', header: t('country'), width: 80, cell: (row) => <Clip text={row.country} /> },
    ],
    [t],
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
