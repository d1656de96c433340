import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'

/** For an address that no room has. */
export function Missing() {
  const { t } = useTranslation('frame')
  return <EmptyState title={t('missing.title')} hint={t('missing.text')} />
}
