import { Chip, Group } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Clip } from '../../ui/Clip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FindingCount } from '../../ui/FindingCount.tsx'
import { ListPane } from '../../ui/ListPane.tsx'
import { ReasonList } from '../../ui/ReasonList.tsx'
import type { Column } from '../../ui/use-columns.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useListFocus } from '../../ui/use-list-focus.ts'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { wholeList } from '../../ui/whole-list.ts'
import { OutcomeBadge } from './OutcomeBadge.tsx'
import { fits, headline, planFilters, weights, type PlanFilter, type PlanRow } from './plan-rows.ts'
import type { Plan } from './use-import.ts'
import classes from './import.module.css'

type Props = { plan: Plan; rows: PlanRow[]; open: number | undefined; onOpen: (row: number | undefined) => void }

/** Every row of the file with what would become of it; the counts narrow the list. */
export function PlanList({ plan, rows, open, onOpen }: Props) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const root = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<PlanFilter>('all')
  useListFocus(root, true)
  const columns = usePlanColumns(open !== undefined)
  const comingIn = plan.counts.drafts + plan.counts.workersOnly
  const shown = useMemo(() => rows.filter((row) => fits(row, filter)), [rows, filter])
  const chips = (
    <Group gap={6} role="group" aria-label={t('filter.label')}>
      <Chip.Group value={filter} onChange={(next) => setFilter(next)}>
        {planFilters.map((one) => (
          <Chip key={one} value={one} size="xs">
            {t(`filter.${one}`)} {format.number(rows.filter((row) => fits(row, one)).length)}
          </Chip>
        ))}
      </Chip.Group>
    </Group>
  )
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <ListPane
        title={t('planTitle', { count: comingIn, number: format.number(comingIn) })}
        filters={
          <>
            <Summary plan={plan} />
            {chips}
            <FileNotes plan={plan} />
          </>
        }
      >
        <VirtualTable
          label={t('rowReports')}
          list={wholeList({ data: shown, isLoading: false, error: null, refetch: () => undefined })}
          columns={columns}
          rowId={(row) => String(row.rowNumber)}
          openId={open === undefined ? undefined : String(open)}
          onOpen={(next) => onOpen(next === undefined ? undefined : Number(next))}
          empty={<EmptyState title={t('noRows')} hint={t('noRowsHint')} />}
        />
      </ListPane>
    </div>
  )
}

function Summary({ plan }: { plan: Plan }) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const { newWorkers, knownWorkers, newEmployers } = plan.counts
  return (
    <div style={{ flexBasis: '100%' }}>
      {t('summary', {
        sheet: plan.report.sheetName,
        newWorkers: format.number(newWorkers),
        knownWorkers: format.number(knownWorkers),
        newEmployers: format.number(newEmployers),
      })}
    </div>
  )
}

/** About the file as a whole: nothing of it is hidden, little of it is needed every time. */
function FileNotes({ plan }: { plan: Plan }) {
  const { t } = useTranslation('rosters')
  const { notes } = plan.report
  if (notes.length === 0) return null
  return (
    <details className={classes.notes}>
      <summary>{t('fileNotes', { count: notes.length })}</summary>
      <div tabIndex={0} role="region" aria-label={t('fileNotes', { count: notes.length })}>
        <ReasonList reasons={notes} />
      </div>
    </details>
  )
}

function usePlanColumns(narrow: boolean): Column<PlanRow>[] {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  return useMemo(() => {
    const columns: Column<PlanRow>[] = [
      { id: 'row', header: t('row'), width: 56, align: 'right', cell: (row) => format.number(row.rowNumber) },
      { id: 'outcome', header: t('outcome.label'), width: 116, cell: (row) => <OutcomeBadge outcome={row.outcome} /> },
      { id: 'name', header: t('name'), width: 150, grow: narrow, cell: (row) => <Clip text={row.name || '–'} /> },
      { id: 'position', header: t('position'), width: 130, cell: (row) => <Clip text={row.position || '–'} /> },
      {
        id: 'findings',
        header: t('findingsHeader'),
        width: 84,
        cell: (row) => row.outcome === 'draft' && <FindingCount {...weights(row)} />,
      },
      {
        id: 'why',
        header: t('told'),
        width: 180,
        grow: true,
        cell: (row) => {
          const text = headline(row)
          return text && <Clip text={format.words(text)} />
        },
      },
    ]
    return columns.filter(({ id }) => !narrow || (id !== 'position' && id !== 'why'))
  }, [t, format, narrow])
}
