import { Alert, Anchor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Info } from 'lucide-react'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { readPassportNumber } from '../../shared/workers/identity.ts'
import type { WorkerFields } from '../../shared/workers/schema.ts'
import { useRead } from '../api/queries.ts'
import type { WorkerFormValues } from './worker-form.ts'

type Props = {
  control: Control<WorkerFormValues, unknown, WorkerFields>
  /** The worker being corrected. */
  self?: string
  onOpen: (id: string) => void
}

/** Says at once, not only when saving, that the passport typed by hand is on record, and leads to that record. */
export function PassportTaken({ control, self, onOpen }: Props) {
  const { t } = useTranslation('workers')
  const [typed, nationality] = useWatch({ control, name: ['passportNumber', 'nationality'] })
  const [number] = useDebouncedValue(readPassportNumber(typed ?? '').number, 300)
  const whole = nationality === 'IDN' && number.length >= 7 && number.length <= 20
  const { data: holder } = useRead('workers.byPassport', { passportNumber: number }, { enabled: whole })
  if (!whole || !holder || holder.id === self) return null
  return (
    <Alert variant="light" icon={<Info size={18} aria-hidden />} p="xs" role="status">
      {t('taken', { name: holder.name })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => onOpen(holder.id)}>
        {t('openTaken')}
      </Anchor>
    </Alert>
  )
}
