import { useSearch } from '@tanstack/react-router'
import { IdCard } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../shared/packages/schema.ts'
import { useRead } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { wholeList } from '../ui/whole-list.ts'
import { ChainBadge } from './ChainBadge.tsx'

type Props = { open: string | undefined; onOpen: (code: string | undefined) => void }

/** The enrolled posts: up to which package each is applied, and what is missing after it. */
export function PostTable({ open, onOpen }: Props) {
  const { t } = useTranslation('packages')
  const { panel } = useSearch({ from: '/packages' })
  const peers = useRead('packages.peers', {})
  const list = wholeList(peers)
  const columns = usePostColumns(open !== undefined || panel !== undefined)
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <VirtualTable
        label={t('view.posts')}
        list={list}
        columns={columns}
        rowId={(row) => row.code}
        openId={open}
        onOpen={onOpen}
        empty={<EmptyState title={t('noPosts')} hint={t('noPostsHint')} icon={IdCard} />}
      />
    </div>
  )
}

function usePostColumns(narrow: boolean): Column<Peer>[] {
  const { t } = useTranslation('packages')
  const format = useFormat()
  return useMemo(() => {
    const columns: Column<Peer>[] = [
      { id: 'code', header: t('officeCode'), width: 110, cell: (row) => row.code },
      { id: 'name', header: t('officeName'), width: 260, grow: true, cell: (row) => <Clip text={row.name} /> },
      { id: 'upTo', header: t('upTo'), width: 96, align: 'right', cell: (row) => upTo(row.appliedUpTo) },
      { id: 'chain', header: t('chain.label'), width: 170, grow: narrow, cell: (row) => <ChainBadge peer={row} /> },
      {
        id: 'records',
        header: t('records'),
        width: 90,
        align: 'right',
        cell: (row) => format.number(row.records),
      },
    ]
    return narrow ? columns.filter((column) => column.id !== 'name') : columns
  }, [t, format, narrow])
}

function upTo(sequence: number): string {
  return sequence === 0 ? '–' : String(sequence)
}
