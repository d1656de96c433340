import { VisuallyHidden } from '@mantine/core'
import { Ban, CircleCheck, Clock, FilePen, Undo2, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractState } from '../../shared/contracts/schema.ts'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'

const looks: Record<ContractState, { icon: LucideIcon; tone: Tone }> = {
  draft: { icon: FilePen, tone: 'quiet' },
  submitted: { icon: Clock, tone: 'active' },
  returned: { icon: Undo2, tone: 'warn' },
  approved: { icon: CircleCheck, tone: 'done' },
  void: { icon: Ban, tone: 'block' },
}

/** Where a contract stands. */
export function ContractBadge({ state }: { state: ContractState }) {
  const { t } = useTranslation('contracts')
  return <StateBadge {...looks[state]} word={t(`state.${state}`)} />
}

/** The same where there is no room for the word: its shape tells states apart, its tooltip and screen readers have the word. */
export function ContractIcon({ state }: { state: ContractState }) {
  const { t } = useTranslation('contracts')
  const { icon: Icon, tone } = looks[state]
  return (
    <span title={t(`state.${state}`)}>
      <VisuallyHidden>{t(`state.${state}`)}</VisuallyHidden>
      <StateBadge icon={Icon} tone={tone} word="" />
    </span>
  )
}
