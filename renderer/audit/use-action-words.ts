import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelName, Output, WriteName } from '../../shared/channels.ts'
import { audit } from '../text/id/audit.ts'

type Entry = Output<'audit.list'>['rows'][number]
type Keyed<N extends string> = N extends `${infer Room}.${infer Act}` ? `${Room}_${Act}` : never
/** Later steps of long work, each logged in its own transaction. */
type LoggedStep = 'packages.sealed' | 'packages.appliedParked' | 'packages.parkedLost'
/** Reads that are logged as well, because they show a person's record. */
type LoggedRead = 'workers.get' | 'workers.byPassport' | 'contracts.get'

// A new write that nobody has found words for does not compile here.
const actions: Record<Keyed<WriteName | LoggedRead | LoggedStep>, string> = audit.actions
const subjects = audit.subjects

/** What an entry says in words; what this version has no words for is shown as it was logged. */
export function useActionWords() {
  const { t } = useTranslation('audit')
  return useMemo(
    () => ({
      action({ action }: Entry): string {
        const key = action.replace('.', '_') as Keyed<ChannelName | LoggedStep>
        return key in actions ? t(`actions.${key as keyof typeof actions}`) : action
      },
      subject({ subject }: Entry): string {
        if (!subject) return ''
        return subject.kind in subjects ? t(`subjects.${subject.kind as keyof typeof subjects}`) : subject.kind
      },
    }),
    [t],
  )
}
