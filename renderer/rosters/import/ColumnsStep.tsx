import { Alert, Group, Input, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { History, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fieldNames, type RosterField } from '../../../shared/rosters/fields.ts'
import { dateOrder, type Mapping } from '../../../shared/rosters/schema.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReasonList } from '../../ui/ReasonList.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { mappedColumns, missingFields, withColumn, withSheet } from './mapped-columns.ts'
import { SheetPreview } from './SheetPreview.tsx'
import { Steps } from './Steps.tsx'
import type { Reading, StepProps } from './use-import.ts'

type Props = { reading: Reading; mapping: Mapping; set: StepProps['set'] }

/** What each column means: guessed or remembered, corrected by hand. */
export function ColumnsStep({ reading, mapping, set }: Props) {
  const { t } = useTranslation('rosters')
  const change = (next: Mapping) => set({ mapping: next })
  const columns = mappedColumns(reading, mapping)
  const preview = reading.sheets[mapping.sheet]?.preview ?? []
  const missing = missingFields(mapping)
  const go = (step: 'file' | 'terms') => set({ step })
  return (
    <Page
      title={t('new')}
      wide
      actions={<Steps current="columns" />}
      bar={
        <DecisionBar
          label={t('step.columns')}
          actions={[
            { id: 'back', label: t('back'), key: 'Escape', run: () => go('file') },
            {
              id: 'next',
              label: t('next'),
              key: 'mod+Enter',
              run: () => go('terms'),
              primary: true,
              against: missing.includes('name') || missing.includes('passportNumber') ? [nobodyNamed] : [],
            },
          ]}
        />
      }
    >
      <Stack gap="md">
        <Told reading={reading} missing={missing} />
        <Choices reading={reading} mapping={mapping} onChange={change} />
        <SheetPreview
          rows={preview}
          headerRow={mapping.headerRow}
          onHeaderRow={(headerRow) => change({ ...mapping, headerRow })}
        />
        <ColumnTable columns={columns} onField={(column, field) => change(withColumn(mapping, column, field))} />
      </Stack>
    </Page>
  )
}

/** What the reader assumed, whether an old mapping is used again, and what is still missing. */
function Told({ reading, missing }: { reading: Reading; missing: RosterField[] }) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  // What is missing is told below from the mapping as it is now, not as it was guessed.
  const notes = reading.guess.notes.filter((note) => note.code !== 'mapping.missing')
  return (
    <>
      {reading.remembered && (
        <Alert color="teal" variant="light" p="xs" icon={<History size={18} aria-hidden />}>
          {t('remembered')}
        </Alert>
      )}
      {notes.length > 0 && <ReasonList reasons={notes} />}
      <div role="status">
        {missing.length > 0 && (
          <Alert color="warn" variant="light" p="xs" icon={<TriangleAlert size={18} aria-hidden />}>
            {t('missing', { fields: missing.map((field) => format.words(fieldNames[field])).join(', ') })}
          </Alert>
        )}
      </div>
    </>
  )
}

function Choices({
  reading,
  mapping,
  onChange,
}: {
  reading: Reading
  mapping: Mapping
  onChange: (next: Mapping) => void
}) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  return (
    <Group gap="xl" align="flex-start">
      {reading.sheets.length > 1 && (
        <Select
          label={t('sheet')}
          value={String(mapping.sheet)}
          onChange={(next) => next !== null && onChange(withSheet(reading, mapping, Number(next)))}
          data={reading.sheets.map(({ name, rows }, index) => ({
            value: String(index),
            label: t('sheetLine', { name, rows: format.number(rows) }),
          }))}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      <Input.Wrapper label={t('dateOrder.label')} labelElement="div">
        <SegmentedControl
          mt={4}
          display="flex"
          aria-label={t('dateOrder.label')}
          value={mapping.dateOrder}
          onChange={(next) => onChange({ ...mapping, dateOrder: dateOrder.parse(next) })}
          data={dateOrder.options.map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
          transitionDuration={0}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t('dateOrder.hint')}
        </Text>
      </Input.Wrapper>
    </Group>
  )
}

const nobodyNamed = {
  code: 'import.nobody-named',
  text: {
    id: 'Pilih dulu kolom nama dan kolom nomor paspor.',
    en: 'Choose the columns of the name and of the passport number first.',
  },
}
