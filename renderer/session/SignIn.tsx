// renderer/session: who sits at the desk: signing in, the second unlock, officers and their roles.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { EntryPage } from '../ui/EntryPage.tsx'
import { clearNotices } from '../ui/notice.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { RecoverForm } from './RecoverForm.tsx'

/** The locked desk: choose your name, give your password, or use the recovery code. */
export function SignIn({ status }: { status: Output<'office.status'> }) {
  const { t } = useTranslation('session')
  const { t: frame } = useTranslation('frame')
  const [recovering, setRecovering] = useState(false)
  useEffect(clearNotices, [])
  const product = [frame('product'), status.code].filter(Boolean).join(' · ')
  return (
    <EntryPage product={product} title={recovering ? t('recover.title') : t('signIn.title')}>
      {recovering ? (
        <RecoverForm status={status} onBack={() => setRecovering(false)} />
      ) : (
        <PasswordForm status={status} onForgotten={() => setRecovering(true)} />
      )}
    </EntryPage>
  )
}
