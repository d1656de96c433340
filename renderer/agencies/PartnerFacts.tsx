import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { Facts } from '../ui/Facts.tsx'
import { RecordSection } from '../ui/RecordSection.tsx'
import { useFormat } from '../ui/use-format.ts'
import classes from './agencies.module.css'
import { LicenceBadge } from './LicenceBadge.tsx'

/** What is on record about a partner, read-only. */
export function PartnerFacts({ partner }: { partner: Partner }) {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  const country = new Intl.DisplayNames(format.language, { type: 'region' }).of(partner.country) ?? partner.country
  const registered = `${t('registeredAt')} ${format.time(partner.createdAt)}`
  const changed = partner.version > 1 && `${t('changedAt')} ${format.time(partner.changedAt)}`
  const identity: [string, string | undefined][] =
    partner.kind === 'employer'
      ? [
          [t('employerType.label'), partner.employerType && t(`employerType.${partner.employerType}`)],
          [t('identityNumber'), partner.identityNumber],
        ]
      : [
          [t('licence'), partner.licenceNumber],
          [t('licenceExpires'), partner.licenceExpires && format.date(partner.licenceExpires)],
        ]
  return (
    <>
      <RecordSection title={t('group.licence')} aside={<LicenceBadge partner={partner} />}>
        <Facts rows={identity} />
      </RecordSection>
      <RecordSection title={t('group.contact')}>
        <div className={classes.lines}>
          <Facts
            rows={[
              [t('address'), partner.address],
              [t('country'), country],
              [t('contactPerson'), partner.contactPerson],
              [t('phone'), partner.phone],
              [t('email'), partner.email],
            ]}
          />
        </div>
      </RecordSection>
      <RecordSection title={t('history')}>
        <Facts columns={1} rows={[[t('historyRecord'), [registered, changed].filter(Boolean).join(' · ')]]} />
      </RecordSection>
    </>
  )
}
