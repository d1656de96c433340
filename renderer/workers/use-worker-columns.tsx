import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Worker } from '../../shared/workers/schema.ts'
import { Clip } from '../ui/Clip.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { PassportBadge } from './PassportBadge.tsx'

const besideRecord: readonly string[] = ['name', 'passport', 'birthDate']

/** What the list shows of a worker: everything when it has the window to itself, what identifies the person beside an open record. */
export function useWorkerColumns(narrow: boolean): Column<Worker>[] {
  const { t } = useTranslation('workers')
  const format = useFormat()
  return useMemo(() => {
    const columns: Column<Worker>[] = [
      { id: 'name', header: t('name'), width: narrow ? 200 : 240, grow: true, cell: (row) => <Clip text={row.name} /> },
      { id: 'passport', header: t('passport'), width: 96, cell: (row) => <Clip text={row.passportNumber} /> },
      { id: 'expires', header: t('passportState'), width: 128, cell: (row) => <PassportBadge worker={row} /> },
      { id: 'birthDate', header: t('born'), width: 100, cell: (row) => format.date(row.birthDate) },
      { id: 'nik', header: t('nik'), width: 140, cell: (row) => <Clip text={row.nik || '–'} /> },
      {
        id: 'regency',
        header: t('regency'),
        width: 140,
        grow: true,
        cell: (row) => <Clip text={row.regency || '–'} />,
      },
      { id: 'phone', header: t('phone'), width: 152, cell: (row) => <Clip text={row.phone || '–'} /> },
      {
        id: 'since',
        header: t('since'),
        width: 104,
        cell: (row) => <Clip text={format.ago(row.createdAt)} title={format.time(row.createdAt)} />,
      },
    ]
    return narrow ? columns.filter((column) => besideRecord.includes(column.id)) : columns
  }, [t, format, narrow])
}
