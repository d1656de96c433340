import { useTranslation } from 'react-i18next'
import type { Worker } from '../../../shared/workers/schema.ts'
import { Facts } from '../../ui/Facts.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { OpenElsewhere } from './OpenElsewhere.tsx'
import { RecordSection } from '../../ui/RecordSection.tsx'

/** The worker as the contract names them: for a decided contract, as they were then. */
export function WorkerSection({ worker }: { worker: Worker }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const home = [worker.address, worker.regency, worker.province].filter(Boolean).join(', ')
  return (
    <RecordSection title={t('worker')} aside={<OpenElsewhere room="/workers" id={worker.id} name={worker.name} />}>
      <Facts
        rows={[
          [
            t('passport'),
            worker.passportExpires
              ? `${worker.passportNumber} · ${t('validUntil', { date: format.date(worker.passportExpires) })}`
              : worker.passportNumber,
          ],
          [t('birth'), [worker.birthPlace, format.date(worker.birthDate)].filter(Boolean).join(', ')],
          [t('sex.label'), t(`sex.${worker.sex}`)],
          [t('nationality'), worker.nationality],
          ['NIK', worker.nik],
          [t('phone'), worker.phone],
          [t('homeAddress'), home],
        ]}
      />
    </RecordSection>
  )
}
