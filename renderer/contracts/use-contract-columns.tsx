import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractRow } from '../../shared/contracts/schema.ts'
import { Clip } from '../ui/Clip.tsx'
import type { Column } from '../ui/use-columns.ts'
import type { Format } from '../ui/format.ts'
import { useFormat } from '../ui/use-format.ts'
import { ContractBadge, ContractIcon } from './ContractBadge.tsx'
import { FindingCount } from '../ui/FindingCount.tsx'
import type { ListView } from './use-contract-list.ts'

const besideRecord: Record<ListView, readonly string[]> = {
  queue: ['icon', 'worker', 'employer', 'findings', 'since'],
  register: ['icon', 'number', 'worker', 'since'],
}
const alone: Record<ListView, readonly string[]> = {
  queue: ['number', 'worker', 'employer', 'agency', 'position', 'wage', 'state', 'findings', 'since'],
  register: ['number', 'worker', 'employer', 'agency', 'position', 'wage', 'starts', 'state', 'since'],
}

/** What the list shows of a contract: everything when it has the window to itself, what identifies it beside an open record. */
export function useContractColumns(view: ListView, narrow: boolean): Column<ContractRow>[] {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  return useMemo(() => {
    const shown = (narrow ? besideRecord : alone)[view]
    const columns = [
      ...whoColumns(t, narrow ? 'narrow' : view),
      ...whatColumns(t, format),
      ...whereColumns(t, format, view),
    ]
    return shown.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  }, [t, format, view, narrow])
}

type Words = TFunction<'contracts'>

/** Beside a record; else so that all columns of the view fit 1366 pixels, with a scroll bar of 17. */
const whoWidths = {
  narrow: { worker: 140, employer: 90, agency: 90 },
  queue: { worker: 230, employer: 150, agency: 110 },
  register: { worker: 216, employer: 120, agency: 90 },
}

function whoColumns(t: Words, room: keyof typeof whoWidths): Column<ContractRow>[] {
  const width = whoWidths[room]
  return [
    {
      id: 'worker',
      header: t('worker'),
      width: width.worker,
      grow: true,
      cell: (row) => <Clip text={row.workerName} second={room === 'narrow' ? undefined : row.passportNumber} />,
    },
    {
      id: 'employer',
      header: t('employer'),
      width: width.employer,
      grow: true,
      cell: (row) => <Clip text={row.employerName} />,
    },
    {
      id: 'agency',
      header: t('agency'),
      width: width.agency,
      grow: true,
      cell: (row) => <Clip text={row.agencyName ?? '–'} />,
    },
  ]
}

function whatColumns(t: Words, format: Format): Column<ContractRow>[] {
  return [
    { id: 'position', header: t('position'), width: 90, cell: (row) => <Clip text={row.position} /> },
    {
      id: 'wage',
      header: t('wageHeader'),
      width: 110,
      align: 'right',
      cell: (row) => format.money(row.wageMinor, row.currency),
    },
    { id: 'starts', header: t('startsOn'), width: 96, cell: (row) => format.date(row.startsOn) },
    {
      id: 'findings',
      header: t('findings'),
      width: 82,
      cell: (row) => <FindingCount blocks={row.blocks} warns={row.warns} />,
    },
  ]
}

function whereColumns(t: Words, format: Format, view: ListView): Column<ContractRow>[] {
  const register = view === 'register'
  return [
    { id: 'icon', header: '', width: 34, cell: (row) => <ContractIcon state={row.state} /> },
    {
      id: 'number',
      header: t(register ? 'registerNumber' : 'fileNumber'),
      width: register ? 172 : 92,
      cell: (row) => <Clip text={(register ? row.registerNumber : undefined) ?? row.fileNumber} />,
    },
    {
      id: 'state',
      header: t('stateHeader'),
      width: register ? 112 : 126,
      cell: (row) => <ContractBadge state={row.state} />,
    },
    {
      id: 'since',
      header: t(register ? 'decided' : 'since'),
      width: register ? 140 : 104,
      cell: (row) => (
        <Clip text={register ? format.time(row.since) : format.ago(row.since)} title={format.time(row.since)} />
      ),
    },
  ]
}
