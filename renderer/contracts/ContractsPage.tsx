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

type Row = Output<'contracts.list'>['rows'][number]

/** The list of this room. */
export function ContractsPage() {
  const { t } = useTranslation('contracts')
  const search = useSearch({ from: '/contracts' })
  const navigate = useNavigate({ from: '/contracts' })
  const list = usePages('contracts.list', {
    order: 'newest',
    ...(search.text ? { text: search.text } : {}),
    ...(search.states ? { states: search.states } : {}),
  })
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'worker', header: t('worker'), width: 220, grow: true, cell: (row) => <Clip text={row.workerName} /> },
      {
        id: 'employer',
        header: t('employer'),
        width: 180,
        grow: true,
        cell: (row) => <Clip text={row.employerName} />,
      },
      {
        id: 'number',
        header: t('number'),
        width: 150,
        cell: (row) => <Clip text={row.registerNumber ?? row.fileNumber} />,
      },
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
