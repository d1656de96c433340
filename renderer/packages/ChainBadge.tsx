import { CircleCheck, CircleDashed, Hourglass, Snowflake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../shared/packages/schema.ts'
import { StateBadge } from '../ui/StateBadge.tsx'

/** Whether a post's packages are all here: nothing missing, something missing (which), frozen, or none yet. */
export function ChainBadge({ peer }: { peer: Pick<Peer, 'missing' | 'frozen' | 'appliedUpTo'> }) {
  const { t } = useTranslation('packages')
  if (peer.frozen) return <StateBadge icon={Snowflake} tone="block" word={t('chain.frozen')} />
  if (peer.missing) {
    return <StateBadge icon={Hourglass} tone="warn" word={t('chain.missing', { numbers: peer.missing })} />
  }
  if (peer.appliedUpTo === 0) return <StateBadge icon={CircleDashed} tone="quiet" word={t('chain.none')} />
  return <StateBadge icon={CircleCheck} tone="done" word={t('chain.whole')} />
}
