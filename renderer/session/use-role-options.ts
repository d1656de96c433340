import { useTranslation } from 'react-i18next'
import { role } from '../../shared/core/roles.ts'

/** The roles, for a choice. */
export function useRoleOptions(): { value: string; label: string }[] {
  const { t } = useTranslation('frame')
  return role.options.map((value) => ({ value, label: t(`role.${value}`) }))
}
