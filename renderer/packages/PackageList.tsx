import { useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageRow } from '../../shared/packages/schema.ts'
import { usePages } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { DirectionBadge, PackageBadge } from './PackageBadge.tsx'

type Props = { open: string | undefined; onOpen: (hash: string | undefined) => void }

/** Packages in and out, newest first. */
export function PackageList({ open, onOpen }: Props) {
  const { t } = useTranslation('packages')
  const { panel } = useSearch({ from: '/packages' })
  const list = usePages('packages.list', {})
  const columns = usePackageColumns(open !== undefined || panel !== undefined)
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <VirtualTable
        label={t('list')}
        list={list}
        columns={columns}
        rowId={(row) => row.manifestHash}
        openId={open}
        onOpen={onOpen}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </div>
  )
}

const besideRecord: readonly string[] = ['direction', 'sequence', 'state', 'at']

function usePackageColumns(narrow: boolean): Column<PackageRow>[] {
  const { t } = useTranslation('packages')
  const format = useFormat()
  return useMemo(() => {
    const columns: Column<PackageRow>[] = [
      { id: 'direction', header: t('what'), width: 172, grow: narrow, cell: (row) => <DirectionBadge row={row} /> },
      { id: 'sequence', header: t('number'), width: 64, align: 'right', cell: (row) => format.number(row.sequence) },
      {
        id: 'office',
        header: t('otherOffice'),
        width: 110,
        cell: (row) => (row.direction === 'out' ? row.recipient : row.sender),
      },
      { id: 'facts', header: t('facts'), width: 80, align: 'right', cell: (row) => format.number(row.facts) },
      { id: 'bytes', header: t('size'), width: 90, align: 'right', cell: (row) => format.bytes(row.bytes) },
      { id: 'state', header: t('stateHeader'), width: 130, cell: (row) => <PackageBadge state={row.state} /> },
      {
        id: 'at',
        header: t('at'),
        width: 110,
        cell: (row) => <Clip text={format.ago(row.at)} title={format.time(row.at)} />,
      },
      { id: 'file', header: t('file'), width: 280, grow: true, cell: (row) => <Clip text={row.fileName} /> },
    ]
    return narrow ? columns.filter((column) => besideRecord.includes(column.id)) : columns
  }, [t, format, narrow])
}
