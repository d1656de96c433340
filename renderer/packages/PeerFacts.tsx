import { useTranslation } from 'react-i18next'
import type { Peer } from '../../shared/packages/schema.ts'
import { Facts } from '../ui/Facts.tsx'
import { useFormat } from '../ui/use-format.ts'
import { Fingerprint } from './Fingerprint.tsx'

/** Whose keys these are and since when they are trusted. */
export function PeerFacts({ peer }: { peer: Peer }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  return (
    <>
      <Facts
        rows={[
          [t('officeName'), peer.name],
          [t('keyId'), peer.keyId],
          [t('enrolledAt'), format.time(peer.addedAt)],
          [t('confirmedAt'), peer.confirmedAt && format.time(peer.confirmedAt)],
        ]}
      />
      <Fingerprint digits={peer.fingerprint} label={t('fingerprint')} small />
    </>
  )
}
