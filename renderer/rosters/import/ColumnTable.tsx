import { NativeSelect, Text } from '@mantine/core'
import { CircleCheck, CircleHelp, EyeOff, Hand, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fieldNames, rosterField, type RosterField } from '../../../shared/rosters/fields.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { MappedColumn } from './mapped-columns.ts'
import classes from './import.module.css'

type Props = { columns: readonly MappedColumn[]; onField: (column: number, field: RosterField | null) => void }

/** One line a column: its heading, what stands below it, and what it is taken for. */
export function ColumnTable({ columns, onField }: Props) {
  const { t } = useTranslation('rosters')
  return (
    <table className={classes.columns} aria-label={t('meaning')}>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('heading')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('meaning')}</th>
          <th scope="col">{t('sure.label')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnLine key={column.column} column={column} onField={(field) => onField(column.column, field)} />
        ))}
      </tbody>
    </table>
  )
}

function ColumnLine({ column, onField }: { column: MappedColumn; onField: (field: RosterField | null) => void }) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const options = rosterField.options.map((value) => ({ value, label: format.words(fieldNames[value]) }))
  return (
    <tr data-unused={column.field === null || undefined}>
      <td>{column.letter}</td>
      <td dir="auto">
        {column.heading || '–'}
        {column.hidden && (
          <div>
            <StateBadge icon={EyeOff} tone="warn" word={t('hidden')} />
          </div>
        )}
      </td>
      <td dir="auto">
        <Text size="xs">{column.samples.join(' · ')}</Text>
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('meaningOf', { column: column.letter, heading: column.heading })}
          value={column.field ?? ''}
          onChange={(event) => onField(rosterField.safeParse(event.currentTarget.value).data ?? null)}
          data={[{ value: '', label: t('unused') }, ...options]}
        />
      </td>
      <td>
        <Sure confidence={column.confidence} />
      </td>
    </tr>
  )
}

function Sure({ confidence }: Pick<MappedColumn, 'confidence'>) {
  const { t } = useTranslation('rosters')
  if (confidence === null) return null
  if (confidence === 'exact') return <StateBadge icon={CircleCheck} tone="done" word={t('sure.exact')} />
  if (confidence === 'likely') return <StateBadge icon={CircleHelp} tone="warn" word={t('sure.likely')} />
  if (confidence === 'remembered') return <StateBadge icon={History} tone="done" word={t('sure.remembered')} />
  return <StateBadge icon={Hand} tone="quiet" word={t('sure.chosen')} />
}
