import { List, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { contractFields, type ContractFields } from '../../../shared/contracts/schema.ts'
import { useRead } from '../../api/queries.ts'
import { FindingList } from '../../ui/FindingList.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { tidy, type ContractForm } from './contract-form.ts'

/** What stands against the contract as typed so far; before enough is known, what is still needed for judging it. */
export function LiveFindings({ form }: { form: ContractForm }) {
  const { t } = useTranslation('contracts')
  const [values] = useDebouncedValue(useWatch({ control: form.control }), 350)
  const parsed = contractFields.safeParse(values)
  return (
    <Stack gap="xs">
      <Title order={2}>{t('checks')}</Title>
      {parsed.success ? (
        <Judged fields={tidy(parsed.data)} />
      ) : (
        <Needed fields={[...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]} />
      )}
    </Stack>
  )
}

function Judged({ fields }: { fields: ContractFields }) {
  const { t } = useTranslation('contracts')
  const check = useRead('contracts.check', { fields }, { keepPrevious: true })
  return (
    <div aria-live="polite" aria-busy={check.isFetching}>
      {check.error && <ProblemAlert problem={check.error} onRetry={() => void check.refetch()} />}
      {check.data && <FindingList findings={check.data} label={t('findings')} />}
    </div>
  )
}

const needed = [
  'workerId',
  'employerId',
  'position',
  'sector',
  'employerType',
  'wageMinor',
  'signedOn',
  'startsOn',
  'months',
] as const

function Needed({ fields }: { fields: readonly string[] }) {
  const { t } = useTranslation('contracts')
  const missing = needed.filter((field) => fields.includes(field))
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(missing.length > 0 ? 'checkLater' : 'checkAfterFix')}
      </Text>
      <List size="sm">
        {missing.map((field) => (
          <List.Item key={field}>{t(`need.${field}`)}</List.Item>
        ))}
      </List>
    </>
  )
}
