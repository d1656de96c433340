import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePages } from '../api/queries.ts'
import { useMay } from '../api/session.ts'
import { SplitView } from '../ui/SplitView.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { BatchList } from './BatchList.tsx'
import { BatchRecord } from './BatchRecord.tsx'
import { ImportFlow } from './import/ImportFlow.tsx'

/** Imports made so far, and the steps of a new one. */
export function ImportPage() {
  const { t } = useTranslation('rosters')
  const { open, act } = useSearch({ from: '/rosters' })
  const navigate = useNavigate({ from: '/rosters' })
  const mayWrite = useMay('record.write')
  const list = usePages('rosters.list', {})
  const begin = () => void navigate({ search: { act: 'import' } })
  const show = (next: string | undefined) => void navigate({ search: { open: next }, replace: true })
  useKeys(mayWrite && !act ? [{ key: 'n', label: t('new'), run: begin }] : [])
  if (act && mayWrite) return <ImportFlow onDone={show} onLeave={() => show(undefined)} />
  const chosen = list.rows.find((batch) => batch.id === open)
  return (
    <SplitView
      list={<BatchList list={list} open={open} onOpen={show} onNew={mayWrite ? begin : undefined} />}
      record={chosen && <BatchRecord key={chosen.id} batch={chosen} />}
      recordLabel={t('record')}
      onClose={() => show(undefined)}
    />
  )
}
