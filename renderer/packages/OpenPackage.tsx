import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '../api/queries.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import { useRecordFocus } from '../ui/use-record-focus.ts'
import { PackageRecord } from './PackageRecord.tsx'

/** The package of the address, out of the list's pages; an old one is looked for page after page. */
export function OpenPackage({ hash }: { hash: string }) {
  const { t } = useTranslation('packages')
  const list = usePages('packages.list', {})
  const row = list.rows.find((one) => one.manifestHash === hash)
  const { hasMore, loadingMore, loadMore } = list
  const missing = row === undefined
  useEffect(() => {
    if (missing && hasMore && !loadingMore) loadMore()
  }, [missing, hasMore, loadingMore, loadMore])
  useRecordFocus(!missing)
  if (row) return <PackageRecord row={row} />
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.retry} />
  return list.loading || hasMore ? <RecordLoading /> : <EmptyState title={t('unknownPackage')} />
}
