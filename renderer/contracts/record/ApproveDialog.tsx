import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import { useWrite } from '../../api/queries.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { tellDone } from '../../ui/notice.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** The last look before the office puts its mark on a contract. The second unlock comes by itself. */
export function ApproveDialog({ view, opened, onClose }: { view: ContractView; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const approve = useWrite('contracts.approve')
  const { contract, worker, employer, findings } = view
  const warns = findings.filter((finding) => finding.severity === 'warns').length
  const close = () => {
    approve.reset()
    onClose()
  }
  const confirm = () =>
    approve.mutate(
      { id: contract.id, expectedVersion: contract.version },
      {
        onSuccess: (after) => {
          close()
          tellDone(t('done.approve', { number: after.contract.registerNumber }))
        },
      },
    )
  return (
    <ConfirmDialog
      opened={opened}
      title={t('approve.title')}
      action={t('action.approve')}
      busy={approve.isPending}
      onConfirm={confirm}
      onCancel={close}
    >
      <Stack gap="sm">
        <Facts
          rows={[
            [t('worker'), worker.name],
            [t('passport'), worker.passportNumber],
            [t('employer'), [employer.name, employer.localName].filter(Boolean).join(' · ')],
            [t('position'), contract.position],
            [t('wage'), format.money(contract.wageMinor, contract.currency)],
            [
              t('term'),
              t('termLine', {
                from: format.date(contract.startsOn),
                to: format.date(view.endsOn),
                months: contract.months,
              }),
            ],
          ]}
        />
        {warns > 0 && (
          <Text size="sm" c="var(--word-warn)">
            {t('approve.warns', { count: warns })}
          </Text>
        )}
        <Text size="sm">{t('approve.text')}</Text>
        {approve.error && <ProblemAlert problem={approve.error} />}
      </Stack>
    </ConfirmDialog>
  )
}
