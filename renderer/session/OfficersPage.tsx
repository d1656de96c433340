import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, CircleSlash, UserRoundPlus } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Officer } from '../../shared/session/schema.ts'
import { useRead } from '../api/queries.ts'
import { useMay, useSession } from '../api/session.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import { SplitView } from '../ui/SplitView.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useKeys } from '../ui/use-keys.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { wholeList } from '../ui/whole-list.ts'
import { NewOfficer } from './NewOfficer.tsx'
import { OfficerRecord } from './OfficerRecord.tsx'

/** Who may sign in here, and as what. */
export function OfficersPage() {
  const { t } = useTranslation('session')
  const { open } = useSearch({ from: '/officers' })
  const navigate = useNavigate({ from: '/officers' })
  const show = (next: string | undefined) => void navigate({ search: { open: next }, replace: true })
  const officers = useRead('officers.list', {})
  const mayManage = useMay('officer.manage')
  const columns = useOfficerColumns()
  const chosen = officers.data?.find((officer) => officer.id === open)
  useKeys(mayManage ? [{ key: 'n', label: t('officers.add'), run: () => show('new') }] : [])
  const record =
    open === 'new' && mayManage ? (
      <NewOfficer onDone={show} />
    ) : (
      chosen && <OfficerRecord key={`${chosen.id}-${chosen.version}`} officer={chosen} />
    )
  return (
    <SplitView
      recordLabel={chosen?.name ?? t('officers.newTitle')}
      record={record}
      onClose={() => show(undefined)}
      list={
        <ListPane
          title={t('officers.title')}
          actions={
            mayManage && (
              <Button leftSection={<UserRoundPlus size={16} aria-hidden />} onClick={() => show('new')}>
                {t('officers.add')}
              </Button>
            )
          }
        >
          <VirtualTable
            label={t('officers.list')}
            list={wholeList(officers)}
            columns={columns}
            rowId={(officer) => officer.id}
            openId={open === 'new' ? undefined : open}
            onOpen={show}
            empty={<EmptyState title={t('officers.empty')} />}
          />
        </ListPane>
      }
    />
  )
}

function useOfficerColumns(): Column<Officer>[] {
  const { t } = useTranslation('session')
  const { t: frame } = useTranslation('frame')
  const me = useSession().officer.id
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('officers.name'),
        width: 200,
        grow: true,
        cell: ({ id, name }) => <Clip text={name} second={id === me ? t('officers.you') : undefined} />,
      },
      { id: 'role', header: t('officers.role'), width: 110, cell: ({ role }) => frame(`role.${role}`) },
      {
        id: 'state',
        header: t('officers.state'),
        width: 120,
        cell: ({ active }) => (
          <StateBadge
            icon={active ? CircleCheck : CircleSlash}
            tone={active ? 'done' : 'quiet'}
            word={t(active ? 'officers.active' : 'officers.inactive')}
          />
        ),
      },
    ],
    [t, frame, me],
  )
}
