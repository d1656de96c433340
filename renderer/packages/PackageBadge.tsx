import {
  ArrowDownToLine,
  ArrowUpFromLine,
  CircleCheck,
  CircleDashed,
  HandHelping,
  Hourglass,
  Lock,
  MailCheck,
  OctagonX,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PackageRow, PackageState } from '../../shared/packages/schema.ts'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'

const looks: Record<PackageState, { icon: LucideIcon; tone: Tone }> = {
  building: { icon: CircleDashed, tone: 'warn' },
  sealed: { icon: Lock, tone: 'active' },
  handedOver: { icon: HandHelping, tone: 'active' },
  received: { icon: MailCheck, tone: 'active' },
  applied: { icon: CircleCheck, tone: 'done' },
  parked: { icon: Hourglass, tone: 'warn' },
  quarantined: { icon: OctagonX, tone: 'block' },
}

/** Where a package is on its way. */
export function PackageBadge({ state }: { state: PackageState }) {
  const { t } = useTranslation('packages')
  return <StateBadge {...looks[state]} word={t(`state.${state}`)} />
}

/** What kind of package, and which way it goes. */
export function DirectionBadge({ row }: { row: Pick<PackageRow, 'direction' | 'kind'> }) {
  const { t } = useTranslation('packages')
  const icon = row.direction === 'out' ? ArrowUpFromLine : ArrowDownToLine
  return <StateBadge icon={icon} tone="quiet" word={`${t(`kind.${row.kind}`)} ${t(`direction.${row.direction}`)}`} />
}
