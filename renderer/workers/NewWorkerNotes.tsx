import { Alert, Anchor } from '@mantine/core'
import { CircleCheck, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ReasonList } from '../ui/ReasonList.tsx'
import type { SavedWorker } from './use-new-worker.ts'

/** The form holds somebody who is not saved yet: two people must not be mixed in one record. */
export function OtherPerson({ name, onReplace }: { name: string; onReplace: () => void }) {
  const { t } = useTranslation('workers')
  return (
    <Alert color="warn" variant="light" icon={<UsersRound size={18} aria-hidden />} mt="xs" p="xs">
      {t('reader.unsaved', { name })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={onReplace}>
        {t('reader.replace', { name })}
      </Anchor>
    </Alert>
  )
}

/** Who was saved last, above the next empty form, with what deserves a second look. */
export function SavedNote({ saved, onOpen }: { saved: SavedWorker; onOpen: (id: string) => void }) {
  const { t } = useTranslation('workers')
  const { worker, warnings } = saved
  return (
    <Alert
      color={warnings.length > 0 ? 'warn' : 'done'}
      variant="light"
      icon={<CircleCheck size={18} aria-hidden />}
      p="xs"
      role="status"
    >
      {t('saved', { name: worker.name })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => onOpen(worker.id)}>
        {t('openSaved')}
      </Anchor>
      {warnings.length > 0 && <ReasonList reasons={warnings} />}
    </Alert>
  )
}
