import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import type { ContractAction } from '../../../shared/contracts/rules.ts'
import { useWrite } from '../../api/queries.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import { tellDone } from '../../ui/notice.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { ReturnPanel } from './ReturnPanel.tsx'
import { VoidPanel } from './VoidPanel.tsx'

const keys: Record<ContractAction, string> = { correct: 'c', submit: 's', approve: 'a', return: 'r', void: 'v' }
const order: readonly ContractAction[] = ['correct', 'return', 'void', 'submit', 'approve']

/** What may be done with the open contract, and why not the rest. Returning and voiding ask for reasons in the bar's place. */
export function Decisions({ view, reload }: { view: ContractView; reload: () => void }) {
  const { t } = useTranslation('contracts')
  const navigate = useNavigate({ from: '/contracts' })
  const [asking, setAsking] = useState<ContractAction | null>(null)
  const submit = useWrite('contracts.submit')
  const { contract } = view
  const one = { id: contract.id, expectedVersion: contract.version }
  const close = () => setAsking(null)
  const run: Record<ContractAction, () => void> = {
    correct: () => void navigate({ search: (now) => ({ ...now, open: contract.id, form: 'correct' }) }),
    submit: () => submit.mutate(one, { onSuccess: () => tellDone(t('done.submit', { number: contract.fileNumber })) }),
    approve: () => setAsking('approve'),
    return: () => setAsking('return'),
    void: () => setAsking('void'),
  }
  if (asking === 'return') return <ReturnPanel view={view} onClose={close} />
  if (asking === 'void') return <VoidPanel view={view} onClose={close} />
  const against = (action: ContractAction) => view.actions.find((a) => a.action === action)?.against ?? []
  return (
    <>
      {submit.error && (
        <ProblemAlert problem={submit.error} {...(submit.error.code === 'stale' ? { onRetry: reload } : {})} />
      )}
      <DecisionBar
        label={t('decisions')}
        actions={order.map((action) => ({
          id: action,
          label: t(`action.${action}`),
          key: keys[action],
          run: run[action],
          against: against(action),
          primary: action === 'submit' || action === 'approve',
          destructive: action === 'void',
          busy: action === 'submit' && submit.isPending,
        }))}
      />
      <ApproveDialog view={view} opened={asking === 'approve'} onClose={close} />
    </>
  )
}
