import { Chip, Group, SegmentedControl, Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { ContractsSearch } from './search.ts'
import { chosenStates, viewOf, viewStates } from './use-contract-list.ts'

/** Queue or register, states with their counts, search words, order: all of it in the address. */
export function ListFilters() {
  const { t } = useTranslation('contracts')
  const search = useSearch({ from: '/contracts' })
  const navigate = useNavigate({ from: '/contracts' })
  const counts = useRead('contracts.counts', {}).data
  const format = useFormat()
  const view = viewOf(search)
  const change = (part: Partial<ContractsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true })
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(next) => change({ view: next, states: undefined })}
        data={(['queue', 'register'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        transitionDuration={0}
      />
      <Group gap={6} role="group" aria-label={t('filter')}>
        <Chip.Group
          multiple
          value={chosenStates(search)}
          onChange={(states) => change({ states: states.length > 0 ? states : undefined, view })}
        >
          {viewStates[view].map((state) => (
            <Chip key={state} value={state} size="xs">
              {t(`state.${state}`)} {counts && format.number(counts[state])}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        text={search.text ?? ''}
        onText={(text) => change({ text: text || undefined })}
      />
      {view === 'queue' && (
        <Select
          size="xs"
          w={196}
          aria-label={t('order.label')}
          value={search.order ?? 'waiting'}
          onChange={(order) => change({ order: order === 'newest' ? 'newest' : undefined })}
          data={(['waiting', 'newest'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
    </>
  )
}
