import { Text } from '@mantine/core'
import { CircleAlert, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../../shared/agencies/schema.ts'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import { Facts } from '../../ui/Facts.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { OpenElsewhere } from './OpenElsewhere.tsx'
import { RecordSection } from '../../ui/RecordSection.tsx'

/** Employer, agency and placement company, each with its name in local script. */
export function PartnerSections({ view }: { view: ContractView }) {
  const { t } = useTranslation('contracts')
  return (
    <>
      <PartnerSection title={t('employer')} partner={view.employer} />
      {view.agency ? (
        <PartnerSection title={t('agency')} partner={view.agency} />
      ) : (
        <RecordSection title={t('agency')}>
          <Text size="sm">{t('independent')}</Text>
        </RecordSection>
      )}
      {view.placementCompany && <PartnerSection title={t('placementCompany')} partner={view.placementCompany} />}
    </>
  )
}

function PartnerSection({ title, partner }: { title: string; partner: Partner }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const licence = [
    partner.licenceNumber,
    partner.licenceExpires && t('validUntil', { date: format.date(partner.licenceExpires) }),
  ]
  const reach = [partner.contactPerson, partner.phone, partner.email].filter(Boolean).join(' · ')
  const isEmployer = partner.kind === 'employer'
  return (
    <RecordSection title={title} aside={<OpenElsewhere room="/agencies" id={partner.id} name={partner.name} />}>
      <Facts
        rows={[
          [t('name'), <PartnerName key="name" partner={partner} />],
          isEmployer
            ? [t('identityNumber'), partner.identityNumber]
            : [t('licence'), licence.filter(Boolean).join(' · ')],
          [t('address'), [partner.address, partner.country].filter(Boolean).join(', ')],
          [t('reach'), reach],
        ]}
      />
    </RecordSection>
  )
}

function PartnerName({ partner }: { partner: Partner }) {
  const { t } = useTranslation('contracts')
  const { standing, reason } = partner.standing
  return (
    <>
      <span dir="auto">{partner.name}</span>
      {partner.localName && (
        <Text size="xs" c="dimmed" dir="auto">
          {partner.localName}
        </Text>
      )}
      {standing !== 'active' && (
        <>
          <StateBadge
            icon={standing === 'listed' ? OctagonX : CircleAlert}
            tone={standing === 'listed' ? 'block' : 'warn'}
            word={t(`standing.${standing}`)}
          />
          <Text size="xs">{reason}</Text>
        </>
      )}
    </>
  )
}
