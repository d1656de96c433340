import { Center, Loader } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { useRead } from '../api/queries.ts'
import { speak } from '../text/i18n.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { useLate } from '../ui/use-late.ts'

type Status = Output<'office.status'>
type Props = {
  /** The first run; calls `done` when the person has seen all they must see once. */
  firstRun: (done: () => void) => ReactNode
  signIn: (status: Status) => ReactNode
  children: ReactNode
}

/** What of the window may be shown: first run, sign-in, the desk, or why none of them. */
export function Gate({ firstRun, signIn, children }: Props) {
  const { t } = useTranslation('frame')
  const status = useRead('office.status', {})
  const session = useRead('session.get', {})
  // The office exists before its recovery code has been written down; until then the first run stays on screen.
  const [arriving, setArriving] = useState(false)
  const state = status.data?.state
  const language = status.data?.language
  useEffect(() => {
    if (language) speak(language, false)
  }, [language])
  useEffect(() => {
    if (state === 'absent') setArriving(true)
  }, [state])
  if (!status.data) {
    return status.error ? <ErrorState problem={status.error} onRetry={() => void status.refetch()} /> : <Opening />
  }
  if (state === 'absent' || arriving) return firstRun(() => setArriving(false))
  if (state === 'damaged') return <EmptyState title={t('damaged.title')} hint={t('damaged.text')} />
  if (state === 'fromFuture') {
    return <EmptyState title={t('fromFuture.title')} hint={t('fromFuture.text', { version: status.data.appVersion })} />
  }
  if (state === 'locked') return signIn(status.data)
  if (session.data) return children
  return session.data === null ? signIn(status.data) : <Opening />
}

function Opening() {
  const { t } = useTranslation('frame')
  const late = useLate(true)
  return <Center h="100%">{late && <Loader role="status" aria-label={t('opening')} />}</Center>
}
