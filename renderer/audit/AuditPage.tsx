// renderer/audit: who did what to which record, and the proof that nobody rewrote it.
import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { usePages, useRead } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { useActionWords } from './use-action-words.ts'
import { Verify } from './Verify.tsx'

type Entry = Output<'audit.list'>['rows'][number]

/** The log, newest first, of everyone or of one officer. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const { officer } = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const officers = useRead('officers.list', {}).data ?? []
  const list = usePages('audit.list', { limit: 200, ...(officer ? { officerId: officer } : {}) })
  const columns = useEntryColumns()
  return (
    <ListPane
      title={t('title')}
      actions={<Verify />}
      filters={
        <Select
          aria-label={t('who')}
          data={[{ value: '', label: t('everyone') }, ...officers.map(({ id, name }) => ({ value: id, label: name }))]}
          value={officer ?? ''}
          onChange={(next) => void navigate({ search: { officer: next || undefined }, replace: true })}
          allowDeselect={false}
          w={260}
        />
      }
    >
      <VirtualTable
        label={t('list')}
        list={list}
        columns={columns}
        rowId={(entry) => String(entry.index)}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </ListPane>
  )
}

function useEntryColumns(): Column<Entry>[] {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useActionWords()
  return useMemo(
    () => [
      { id: 'index', header: t('index'), width: 80, align: 'right', cell: (entry) => format.number(entry.index) },
      { id: 'at', header: t('at'), width: 170, cell: (entry) => format.time(entry.at) },
      {
        id: 'officer',
        header: t('officer'),
        width: 200,
        cell: (entry) => <Clip text={entry.officer || t('system')} />,
      },
      {
        id: 'action',
        header: t('action'),
        width: 240,
        grow: true,
        cell: (entry) => <Clip text={words.action(entry)} />,
      },
      { id: 'subject', header: t('subject'), width: 130, cell: (entry) => words.subject(entry) },
    ],
    [t, format, words],
  )
}
