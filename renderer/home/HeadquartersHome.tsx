import { Title } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleHelp, Landmark, ScrollText } from 'lucide-react'
import { useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../shared/packages/schema.ts'
import { useRead } from '../api/queries.ts'
import { Clip } from '../ui/Clip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Column } from '../ui/use-columns.ts'
import { useFormat } from '../ui/use-format.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { wholeList } from '../ui/whole-list.ts'
import { Numbers } from './Numbers.tsx'
import classes from './WaitingContracts.module.css'

/** Headquarters' morning: who has reported, and what has not arrived. */
export function HeadquartersHome() {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const peers = useRead('packages.peers', {})
  const columns = usePostColumns()
  const posts = peers.data?.filter((peer) => peer.kind === 'post')
  const late = useMemo(
    () => peers.data?.filter((peer) => peer.kind === 'post' && peer.missing !== undefined),
    [peers.data],
  )
  const href = '/packages'
  return (
    <>
      <Numbers
        numbers={[
          { label: t('numbers.posts'), hint: t('numbers.postsHint'), icon: Landmark, value: posts?.length, href },
          {
            label: t('numbers.missing'),
            hint: t('numbers.missingHint'),
            icon: CircleAlert,
            value: late?.length,
            attention: (late?.length ?? 0) > 0,
            href,
          },
          {
            label: t('numbers.records'),
            hint: t('numbers.recordsHint'),
            icon: ScrollText,
            value: posts?.reduce((sum, post) => sum + post.records, 0),
            href,
          },
          {
            label: t('numbers.silent'),
            hint: t('numbers.silentHint'),
            icon: CircleHelp,
            value: posts?.filter((post) => post.appliedUpTo === 0).length,
            href,
          },
        ]}
      />
      <Title order={2} mb="xs">
        {t('waiting.posts')}
      </Title>
      <div className={classes.table}>
        <VirtualTable
          label={t('waiting.posts')}
          list={wholeList({ ...peers, data: late })}
          columns={columns}
          rowId={(peer) => peer.code}
          onOpen={() => void navigate({ to: '/packages' })}
          empty={<EmptyState icon={CircleCheck} title={t('waiting.nothing')} hint={t('waiting.nothingPosts')} />}
        />
      </div>
    </>
  )
}

function usePostColumns(): Column<Peer>[] {
  const { t } = useTranslation('home')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'post',
        header: t('waiting.post'),
        width: 280,
        grow: true,
        cell: (peer) => <Clip text={peer.code} second={peer.name} />,
      },
      {
        id: 'upTo',
        header: t('waiting.upTo'),
        width: 140,
        align: 'right',
        cell: (peer) => format.number(peer.appliedUpTo),
      },
      { id: 'missing', header: t('waiting.missing'), width: 220, cell: (peer) => <Clip text={peer.missing ?? ''} /> },
    ],
    [t, format],
  )
}
