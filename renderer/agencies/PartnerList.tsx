import { Button, Kbd, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Building2, Plus } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { partnerKind, type PartnerKind } from '../../shared/agencies/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListPane } from '../ui/ListPane.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useListFocus } from '../ui/use-list-focus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { AgenciesSearch } from './search.ts'
import { usePartnerColumns } from './use-partner-columns.tsx'
import { usePartnerList } from './use-partner-list.ts'

const all = 'all'

/** All partners in name order, or one kind. `onNew` is absent for those who may only read. */
export function PartnerList({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useTranslation('agencies')
  const { open, text, kind } = useSearch({ from: '/agencies' })
  const navigate = useNavigate({ from: '/agencies' })
  const change = (part: Partial<AgenciesSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true })
  const words = text?.trim().slice(0, 80)
  const list = usePartnerList({ words, kind })
  const columns = usePartnerColumns({ narrow: open !== undefined, oneKind: kind !== undefined })
  const root = useRef<HTMLDivElement>(null)
  useListFocus(root, !list.loading)
  const button = onNew && (
    <Button leftSection={<Plus size={16} aria-hidden />} rightSection={<Kbd size="xs">N</Kbd>} onClick={onNew}>
      {t('new')}
    </Button>
  )
  const filters = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('kindFilter')}
        value={kind ?? all}
        onChange={(next) => change({ kind: next === all ? undefined : next })}
        data={[
          { value: all, label: t('allKinds') },
          ...partnerKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        transitionDuration={0}
      />
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        text={text ?? ''}
        onText={(next) => change({ text: next || undefined })}
      />
    </>
  )
  return (
    <div ref={root} style={{ display: 'contents' }}>
      <ListPane title={t('title')} filters={filters} actions={button}>
        <VirtualTable
          label={t('list')}
          list={list}
          columns={columns}
          rowId={(row) => row.id}
          openId={open}
          onOpen={(next) => change({ open: next, act: undefined })}
          empty={<NothingHere words={words} kind={kind} button={button} />}
        />
      </ListPane>
    </div>
  )
}

type NothingProps = { words: string | undefined; kind: PartnerKind | undefined; button: ReactNode }

function NothingHere({ words, kind, button }: NothingProps) {
  const { t } = useTranslation('agencies')
  if (words) return <EmptyState title={t('noMatch')} hint={t(isShort(words) ? 'tooShort' : 'noMatchHint')} />
  return (
    <EmptyState title={t(`empty.${kind ?? all}`)} hint={t(button ? 'emptyHint' : 'emptyReadOnly')} icon={Building2}>
      {button}
    </EmptyState>
  )
}

/** The index knows parts of two characters and more. */
function isShort(words: string): boolean {
  return words.split(/\s+/).every((word) => word.length < 2)
}
