import { Stack, Text } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { id } from '../../../shared/core/fields.ts'
import { rosterLimits } from '../../../shared/rosters/schema.ts'
import { usePartnerLookup } from '../../api/lookups.ts'
import { useWork } from '../../api/work.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import { FileDrop, type DroppedFile } from '../../ui/FileDrop.tsx'
import { LookupField } from '../../ui/form/LookupField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { WorkProgress } from '../../ui/WorkProgress.tsx'
import { NewAgency } from './NewAgency.tsx'
import { Steps } from './Steps.tsx'
import type { StepProps } from './use-import.ts'
import classes from './import.module.css'

const sender = z.strictObject({ agencyId: id.optional() })

/** Who sent the list, and the list itself. The file is read as soon as both are known. */
export function FileStep({ now, set, onLeave }: StepProps & { onLeave: () => void }) {
  const { t } = useTranslation('rosters')
  const [adding, setAdding] = useState<string | null>(null)
  const { form, read, go } = useReading(now, set)
  const added = (agencyId: string) => {
    setAdding(null)
    form.setValue('agencyId', agencyId, { shouldValidate: true })
  }
  const next = {
    id: 'next',
    label: t('next'),
    key: 'mod+Enter',
    run: () => go(now.file),
    primary: true,
    busy: read.isPending,
    against: now.file ? [] : [noFile],
  }
  return (
    <Page
      title={t('new')}
      actions={<Steps current="file" />}
      bar={<DecisionBar label={t('step.file')} actions={[{ id: 'leave', label: t('giveUp'), run: onLeave }, next]} />}
    >
      <Stack gap="md">
        <AgencyField control={form.control} onNew={setAdding} />
        {adding !== null && <NewAgency typed={adding} onDone={added} onClose={() => setAdding(null)} />}
        {now.file && <Chosen file={now.file} />}
        <FileDrop
          label={t('drop')}
          kinds={['.xlsx', '.csv']}
          maxBytes={rosterLimits.bytes}
          onFile={go}
          busy={read.isPending}
        />
        {read.isPending && <WorkProgress label={t('reading')} progress={read.progress} onCancel={read.cancel} />}
        {read.error && <ProblemAlert problem={read.error} />}
      </Stack>
    </Page>
  )
}

/** Keeps the file, and reads it once its sender is chosen. */
function useReading(now: StepProps['now'], set: StepProps['set']) {
  const read = useWork('rosters.read')
  const { form } = useZodForm<z.input<typeof sender>, z.output<typeof sender>>(sender, {
    defaults: now.agencyId ? { agencyId: now.agencyId } : {},
  })
  const go = (file: DroppedFile | undefined) => {
    if (!file) return
    set({ file })
    const open = form.handleSubmit(({ agencyId }) => {
      set({ agencyId })
      read.mutate(
        { file: file.bytes, agencyId },
        { onSuccess: (reading) => set({ reading, mapping: reading.guess.mapping, step: 'columns' }) },
      )
    })
    void open()
  }
  return { form, read, go }
}

function AgencyField(props: {
  control: Control<z.input<typeof sender>, unknown, z.output<typeof sender>>
  onNew: (typed: string) => void
}) {
  const { t } = useTranslation('rosters')
  const { control, onNew } = props
  const lookup = usePartnerLookup('agency', useWatch({ control, name: 'agencyId' }))
  return (
    <LookupField
      control={control}
      name="agencyId"
      label={t('sender')}
      hint={t('senderHint')}
      autoFocus
      options={lookup.options}
      chosen={lookup.chosen}
      loading={lookup.loading}
      onSearch={lookup.onSearch}
      other={{ label: t('newAgency'), run: onNew }}
    />
  )
}

function Chosen({ file }: { file: DroppedFile }) {
  const format = useFormat()
  return (
    <div className={classes.chosen}>
      <FileSpreadsheet size={18} aria-hidden />
      <Text size="sm" fw={600}>
        {file.name}
      </Text>
      <Text size="sm" c="dimmed">
        {format.bytes(file.bytes.byteLength)}
      </Text>
    </div>
  )
}

const noFile = {
  code: 'import.no-file',
  text: { id: 'Pilih berkas daftarnya dulu.', en: 'Choose the file of the list first.' },
}
