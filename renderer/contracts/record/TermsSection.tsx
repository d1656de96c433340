import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { statedItem, type Contract } from '../../../shared/contracts/schema.ts'
import { Facts } from '../../ui/Facts.tsx'
import type { Format } from '../../ui/format.ts'
import { useFormat } from '../../ui/use-format.ts'
import { RecordSection } from '../../ui/RecordSection.tsx'
import classes from './record.module.css'

/** What the paper contract says. Money in the contract's currency; what the paper leaves open is told as such. */
export function TermsSection({ contract, endsOn }: { contract: Contract; endsOn: string }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const c = contract
  const number = (value: number | null, key: 'perDay' | 'perMonth' | 'perYear') =>
    value === null ? t('unstated') : t(key, { value: format.number(value) })
  const missing = statedItem.options.filter((item) => !c.stated.includes(item))
  return (
    <RecordSection title={t('terms')}>
      <Facts
        rows={[
          [t('position'), `${c.position} · ${t(`sector.${c.sector}`)} · ${t(`employerType.${c.employerType}`)}`],
          [t('workAddress'), c.workAddress],
          [t('wage'), <strong key="wage">{format.money(c.wageMinor, c.currency)}</strong>],
          [t('lodging'), provided(t, format, c.lodging, c.lodgingMinor, c.currency)],
          [t('food'), provided(t, format, c.food, c.foodMinor, c.currency)],
          [t('hoursPerDay'), number(c.hoursPerDay, 'perDay')],
          [t('restDaysPerMonth'), number(c.restDaysPerMonth, 'perMonth')],
          [t('leaveDaysPerYear'), number(c.leaveDaysPerYear, 'perYear')],
          [t('insurance'), c.insurance],
          [t('signedOn'), format.date(c.signedOn)],
          [t('term'), t('termLine', { from: format.date(c.startsOn), to: format.date(endsOn), months: c.months })],
          ...(c.experienceYears > 0 ? [[t('experienceYears'), t('years', { count: c.experienceYears })] as const] : []),
          [t('stated.label'), c.stated.map((item) => t(`stated.${item}`)).join('; ')],
          ...(missing.length > 0
            ? [[t('notStated'), missing.map((item) => t(`stated.${item}`)).join('; ')] as const]
            : []),
        ]}
      />
      {c.note && (
        <Text size="sm" className={classes.lines} mt="sm" dir="auto">
          {c.note}
        </Text>
      )}
    </RecordSection>
  )
}

function provided(
  t: TFunction<'contracts'>,
  format: Format,
  how: Contract['lodging'],
  minor: number,
  currency: string,
): string {
  return how === 'allowance' ? `${t('provision.allowance')} ${format.money(minor, currency)}` : t(`provision.${how}`)
}
