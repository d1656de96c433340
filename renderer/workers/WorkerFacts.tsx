import { useTranslation } from 'react-i18next'
import type { Worker } from '../../shared/workers/schema.ts'
import { Facts } from '../ui/Facts.tsx'
import { RecordSection } from '../ui/RecordSection.tsx'
import { useFormat } from '../ui/use-format.ts'
import classes from './workers.module.css'

/** What is on record about a worker, read-only. */
export function WorkerFacts({ worker }: { worker: Worker }) {
  const { t } = useTranslation('workers')
  const format = useFormat()
  const registered = `${t('registeredAt')} ${format.time(worker.createdAt)}`
  const changed = worker.version > 1 && `${t('changedAt')} ${format.time(worker.changedAt)}`
  return (
    <>
      <RecordSection title={t('group.identity')}>
        <Facts
          rows={[
            [t('birth'), [worker.birthPlace, format.date(worker.birthDate)].filter(Boolean).join(', ')],
            [t('nationality'), worker.nationality],
            [t('nik'), worker.nik],
            [t('nationalWorkerId'), worker.nationalWorkerId],
          ]}
        />
      </RecordSection>
      <RecordSection title={t('group.passport')}>
        <Facts
          rows={[
            [t('passportNumber'), worker.passportNumber],
            [t('passportExpires'), worker.passportExpires && format.date(worker.passportExpires)],
          ]}
        />
      </RecordSection>
      <RecordSection title={t('group.contact')}>
        <div className={classes.lines}>
          <Facts
            rows={[
              [t('address'), worker.address],
              [t('phone'), worker.phone],
              [t('regency'), worker.regency],
              [t('province'), worker.province],
            ]}
          />
        </div>
      </RecordSection>
      <RecordSection title={t('more')}>
        <div className={classes.lines}>
          <Facts
            columns={1}
            rows={[
              [t('note'), worker.note],
              [t('history'), [registered, changed].filter(Boolean).join(' · ')],
            ]}
          />
        </div>
      </RecordSection>
    </>
  )
}
