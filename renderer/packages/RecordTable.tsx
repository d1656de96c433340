import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { usePages } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Column } from '../ui/use-columns.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { PackagesSearch } from './search.ts'

type Row = Output<'packages.records'>['rows'][number]

/** The records of all posts in one list, as each post last told of them; the one changed last comes first. */
export function RecordTable({ search }: { search: Pick<PackagesSearch, 'text' | 'post'> }) {
  const { t } = useTranslation('packages')
  const text = search.text?.trim().slice(0, 80)
  const list = usePages('packages.records', {
    ...(text ? { text } : {}),
    ...(search.post ? { post: search.post } : {}),
  })
  const columns = useRecordColumns()
  return (
    <VirtualTable
      label={t('view.records')}
      list={list}
      columns={columns}
      rowId={(row) => `${row.post}-${row.subjectId}`}
      empty={
        text || search.post ? (
          <EmptyState title={t('noMatch')} hint={t('noMatchHint')} />
        ) : (
          <EmptyState title={t('noRecords')} hint={t('noRecordsHint')} />
        )
      }
    />
  )
}

function useRecordColumns(): Column<Row>[] {
  const { t } = useTranslation('packages')
  return useMemo(
    () => [
      { id: 'post', header: t('post'), width: 110, cell: (row) => row.post },
      {
        id: 'kind',
        header: t('recordKind'),
        width: 110,
        cell: (row) => (isKind(row.kind) ? t(`recordKinds.${row.kind}`) : row.kind),
      },
      { id: 'title', header: t('recordTitle'), width: 240, grow: true, cell: (row) => <Clip text={row.title} /> },
      {
        id: 'detail',
        header: t('recordDetail'),
        width: 300,
        grow: true,
        cell: (row) => <Clip text={row.detail || '–'} />,
      },
      { id: 'last', header: t('recordLast'), width: 130, cell: (row) => <Clip text={lastOf(row.type, t)} /> },
    ],
    [t],
  )
}

const kinds = ['contract', 'worker', 'partner', 'officer', 'office'] as const

function isKind(kind: string): kind is (typeof kinds)[number] {
  return kinds.some((one) => one === kind)
}

const events = [
  'registered',
  'corrected',
  'submitted',
  'returned',
  'approved',
  'voided',
  'withdrawn',
  'standingSet',
  'added',
  'changed',
  'created',
  'settingsChanged',
] as const

/** `contract.approved` → "disetujui"; a newer post may tell of something this app has no word for. */
function lastOf(type: string, t: ReturnType<typeof useTranslation<'packages'>>['t']): string {
  const event = events.find((one) => type.endsWith(`.${one}`))
  return event ? t(`event.${event}`) : type
}
