import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../api/session.ts'
import { tellDone } from '../ui/notice.ts'
import { SplitView } from '../ui/SplitView.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { NewWorker } from './NewWorker.tsx'
import { OpenWorker } from './OpenWorker.tsx'
import type { WorkersSearch } from './search.ts'
import { usePassportReading, type Reading } from './use-passport-reading.ts'
import { useTypedPassport } from './use-typed-passport.ts'
import { WorkerList } from './WorkerList.tsx'

/** Workers: list left, record right. A passport read anywhere on this screen opens its worker, or fills the form of a new one. */
export function WorkersPage() {
  const { t } = useTranslation('workers')
  const { open, act } = useSearch({ from: '/workers' })
  const navigate = useNavigate({ from: '/workers' })
  const mayWrite = useMay('record.write')
  const show = (next: Pick<WorkersSearch, 'open' | 'act'>) =>
    void navigate({ search: (now) => ({ text: now.text, ...next }), replace: true })
  const onReading = (reading: Reading) => {
    // The form that is open takes it: a renewed passport, or a correction of what was read before.
    if (act === 'correct') return true
    const holder = reading.state === 'read' ? reading.holder : null
    if (holder) {
      tellDone(t('reader.known', { name: holder.name }))
      show({ open: holder.id })
    } else if (mayWrite) show({ open: 'new' })
    return holder === null
  }
  const passport = usePassportReading(onReading)
  useTypedPassport(passport.read)
  useKeys(mayWrite ? [{ key: 'n', label: t('new'), run: () => show({ open: 'new' }) }] : [])
  const done = (next: Pick<WorkersSearch, 'open' | 'act'>) => {
    passport.forget()
    show(next)
  }
  return (
    <SplitView
      list={<WorkerList onNew={mayWrite ? () => show({ open: 'new' }) : undefined} passport={passport} />}
      record={
        open === 'new'
          ? mayWrite && <NewWorker passport={passport} onOpen={(id) => done({ open: id })} />
          : open && <OpenWorker key={open} id={open} passport={passport} correcting={act === 'correct'} onShow={done} />
      }
      recordLabel={open === 'new' ? t('newTitle') : t('record')}
      onClose={() => done({})}
    />
  )
}
