import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../api/session.ts'
import { SplitView } from '../ui/SplitView.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { NewPartner } from './NewPartner.tsx'
import { OpenPartner } from './OpenPartner.tsx'
import { PartnerList } from './PartnerList.tsx'
import type { AgenciesSearch } from './search.ts'

/** Partners of a contract: one list for the three kinds, the open record beside it. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies')
  const { open, act, kind } = useSearch({ from: '/agencies' })
  const navigate = useNavigate({ from: '/agencies' })
  const mayWrite = useMay('record.write')
  const show = (next: Pick<AgenciesSearch, 'open' | 'act'>) =>
    void navigate({ search: (now) => ({ text: now.text, kind: now.kind, ...next }), replace: true })
  const begin = () => show({ open: 'new' })
  useKeys(mayWrite ? [{ key: 'n', label: t('new'), run: begin }] : [])
  return (
    <SplitView
      list={<PartnerList onNew={mayWrite ? begin : undefined} />}
      record={
        open === 'new'
          ? mayWrite && <NewPartner kind={kind ?? 'agency'} onOpen={(id) => show({ open: id })} />
          : open && <OpenPartner key={open} id={open} act={act} onShow={show} />
      }
      recordLabel={open === 'new' ? t('newTitle') : t('record')}
      onClose={() => show({})}
    />
  )
}
