import { Alert, Button, Kbd } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus, ScanLine } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findPassportBlocks } from '../../shared/workers/passport-blocks.ts'
import { usePages } from '../api/queries.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import { ReasonList } from '../ui/ReasonList.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { Passport } from './use-passport-reading.ts'
import { useWorkerColumns } from './use-worker-columns.tsx'

/** Everyone registered, newest first. `onNew` is absent for those who may only read. */
export function WorkerList({ onNew, passport }: { onNew: (() => void) | undefined; passport: Passport }) {
  const { t } = useTranslation('workers')
  const { open, text } = useSearch({ from: '/workers' })
  const navigate = useNavigate({ from: '/workers' })
  const words = text?.trim().slice(0, 80)
  const list = usePages('workers.list', words ? { text: words } : {})
  const columns = useWorkerColumns(open !== undefined)
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  const button = onNew && (
    <Button leftSection={<Plus size={16} aria-hidden />} rightSection={<Kbd size="xs">N</Kbd>} onClick={onNew}>
      {t('new')}
    </Button>
  )
  const search = (
    <SearchField
      label={t('search')}
      placeholder={t('searchHint')}
      text={text ?? ''}
      onText={(next) => void navigate({ search: (now) => ({ ...now, text: next || undefined }), replace: true })}
      divert={(typed) => isPassport(typed) && (passport.read(typed), true)}
      width={280}
    />
  )
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <ListPane title={t('title')} filters={search} actions={button}>
        <Refused passport={passport} shown={onNew === undefined} />
        <VirtualTable
          label={t('list')}
          list={list}
          columns={columns}
          rowId={(row) => row.id}
          openId={open}
          onOpen={(next) => void navigate({ search: (now) => ({ text: now.text, open: next }), replace: true })}
          empty={
            words ? (
              <EmptyState title={t('noMatch')} hint={t(isShort(words) ? 'tooShort' : 'noMatchHint')} />
            ) : (
              <EmptyState title={t('empty')} hint={t(onNew ? 'emptyHint' : 'emptyReadOnly')} icon={ScanLine}>
                {button}
              </EmptyState>
            )
          }
        />
      </ListPane>
    </div>
  )
}

/** Who may not register has no form in which to be told why a passport could not be read, or that nobody has it. */
function Refused({ passport, shown }: { passport: Passport; shown: boolean }) {
  const { t } = useTranslation('workers')
  const { reading } = passport
  if (!shown || !reading || (reading.state === 'read' && reading.holder)) return null
  return (
    <Alert m="xs" withCloseButton closeButtonLabel={t('reader.forget')} onClose={passport.forget} role="status">
      {reading.state === 'refused' ? <ReasonList reasons={reading.reasons} /> : t('reader.unknownHere')}
    </Alert>
  )
}

/** A reader may type while the search field has the focus. */
function isPassport(typed: string): boolean {
  const lines = findPassportBlocks(typed).blocks[0]?.lines
  return lines?.length === 2 && lines.every((line) => line.length === 44)
}

/** One character alone finds nothing. */
function isShort(words: string): boolean {
  return words.split(/\s+/).every((word) => word.length < 2)
}
