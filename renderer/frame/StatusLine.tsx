import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { useFormat } from '../ui/use-format.ts'

/** What Jakarta still waits for, and what it has received; at headquarters, how many posts are known and how many lack packages. */
export function StatusLine() {
  const kind = useRead('office.get', {}).data?.kind
  if (kind === undefined) return null
  return kind === 'post' ? <PostLine /> : <HeadquartersLine />
}

function PostLine() {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const { data } = useRead('packages.status', {})
  if (!data) return null
  const waiting =
    data.waitingFacts === 0
      ? t('status.nothingWaiting')
      : t('status.waiting', { facts: format.number(data.waitingFacts) })
  const applied =
    data.lastApplied !== null && data.lastAppliedAt !== null
      ? t('status.lastApplied', { when: format.time(data.lastAppliedAt), number: data.lastApplied })
      : t('status.neverApplied')
  return `${waiting} · ${applied}`
}

function HeadquartersLine() {
  const { t } = useTranslation('frame')
  const { data } = useRead('packages.peers', {})
  if (!data) return null
  const posts = data.filter((peer) => peer.kind === 'post')
  return [
    t('status.posts', { count: posts.length }),
    t('status.missing', { count: posts.filter((peer) => peer.missing !== undefined).length }),
  ].join(' · ')
}
