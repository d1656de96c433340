import { Button, Kbd, Text } from '@mantine/core'
import { FileBadge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import type { Problem } from '../../../shared/core/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './record.module.css'

type Props = { view: ContractView; busy: boolean; problem: Problem | null; onCertificate: () => void }

/** The register number, who gave it and when; the certificate of what is legalised, the reason of what is void. */
export function Legalised({ view, busy, problem, onCertificate }: Props) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const { contract, history } = view
  const isVoid = contract.state === 'void'
  const by = history.find((entry) => entry.action === 'contracts.approve')?.officer ?? ''
  const when = contract.decidedAt ? format.time(contract.decidedAt) : ''
  useKeys(isVoid ? [] : [{ key: 'p', label: t('certificate.show'), run: onCertificate }])
  return (
    <div className={classes.legalised} data-void={isVoid || undefined}>
      <div>
        <Text fw={600}>{t('legalised.number', { number: contract.registerNumber })}</Text>
        <Text size="sm">{[by, when].filter(Boolean).join(' · ')}</Text>
        {isVoid && (
          <Text size="sm" className={classes.lines}>
            {t('legalised.void', { reason: contract.voidReason })}
          </Text>
        )}
      </div>
      {!isVoid && (
        <Button
          leftSection={<FileBadge size={16} aria-hidden />}
          rightSection={<Kbd size="xs">P</Kbd>}
          onClick={onCertificate}
          loading={busy}
        >
          {t('certificate.title')}
        </Button>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
