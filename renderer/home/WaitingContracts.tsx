import { Anchor, Group, Title } from '@mantine/core'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractRow } from '../../shared/contracts/schema.ts'
import { usePages } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import classes from './WaitingContracts.module.css'

/** The contracts that wait for the person at the desk, longest first. */
export function WaitingContracts({ state, title }: { state: 'submitted' | 'returned'; title: string }) {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const router = useRouter()
  const list = usePages('contracts.list', { states: [state], order: 'waiting', limit: 50 })
  const columns = useWaitingColumns()
  const all = router.buildLocation({ to: '/contracts', search: { states: [state] } }).href
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{title}</Title>
        {list.rows.length > 0 && <Anchor href={router.history.createHref(all)}>{t('waiting.all')}</Anchor>}
      </Group>
      <div className={classes.table}>
        <VirtualTable
          label={title}
          list={list}
          columns={columns}
          rowId={(row) => row.id}
          onOpen={(open) => open && void navigate({ to: '/contracts', search: { states: [state], open } })}
          empty={<EmptyState icon={CircleCheck} title={t('waiting.nothing')} hint={t('waiting.nothingHint')} />}
        />
      </div>
    </section>
  )
}

function useWaitingColumns(): Column<ContractRow>[] {
  const { t } = useTranslation('home')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'worker',
        header: t('waiting.worker'),
        width: 240,
        grow: true,
        cell: (row) => <Clip text={row.workerName} second={row.position} />,
      },
      {
        id: 'agency',
        header: t('waiting.agency'),
        width: 220,
        grow: true,
        cell: (row) => <Clip text={row.agencyName ?? row.employerName} />,
      },
      {
        id: 'checks',
        header: t('waiting.checks'),
        width: 150,
        cell: (row) => <Checks row={row} />,
      },
      {
        id: 'since',
        header: t('waiting.since'),
        width: 130,
        cell: (row) => <span title={format.time(row.since)}>{format.ago(row.since)}</span>,
      },
    ],
    [t, format],
  )
}

function Checks({ row }: { row: ContractRow }) {
  const { t } = useTranslation('home')
  if (row.blocks > 0)
    return <StateBadge icon={OctagonX} tone="block" word={t('waiting.blocks', { count: row.blocks })} />
  if (row.warns > 0)
    return <StateBadge icon={TriangleAlert} tone="warn" word={t('waiting.warns', { count: row.warns })} />
  return <StateBadge icon={CircleCheck} tone="done" word={t('waiting.clean')} />
}
