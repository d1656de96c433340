import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { Clip } from '../ui/Clip.tsx'
import type { Column } from '../ui/use-columns.ts'
import { LicenceBadge } from './LicenceBadge.tsx'
import { StandingBadge } from './StandingBadge.tsx'

/** What the list shows of a partner: less beside an open record, no kind where the list holds one kind only. */
export function usePartnerColumns({ narrow, oneKind }: { narrow: boolean; oneKind: boolean }): Column<Partner>[] {
  const { t } = useTranslation('agencies')
  return useMemo(() => {
    const columns: Column<Partner>[] = [
      {
        id: 'name',
        header: t('name'),
        width: narrow ? 200 : 320,
        grow: true,
        cell: (row) => <Clip text={row.name} second={row.localName || undefined} />,
      },
      { id: 'kind', header: t('kind.label'), width: 110, cell: (row) => t(`kind.${row.kind}`) },
      { id: 'standing', header: t('standing.label'), width: 130, cell: (row) => <StandingBadge partner={row} /> },
      { id: 'licence', header: t('licence'), width: 150, cell: (row) => <Clip text={row.licenceNumber || '–'} /> },
      { id: 'expires', header: t('licenceState'), width: 160, cell: (row) => <LicenceBadge partner={row} short /> },
      { id: 'country', header: t('country'), width: 80, cell: (row) => row.country },
      { id: 'phone', header: t('phone'), width: 150, cell: (row) => <Clip text={row.phone || '–'} /> },
    ]
    const hidden = [...(narrow ? ['licence', 'expires', 'country', 'phone'] : []), ...(oneKind ? ['kind'] : [])]
    return columns.filter((column) => !hidden.includes(column.id))
  }, [t, narrow, oneKind])
}
