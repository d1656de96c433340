import { useRead } from './queries.ts'
import { permissions, type Permission } from '../../shared/core/roles.ts'
import type { Session } from '../../shared/session/schema.ts'

/** Who sits at the desk. Only under the gate, where someone always does. */
export function useSession(): Session {
  const { data } = useRead('session.get', {})
  if (!data) throw new Error('No one is signed in here')
  return data
}

/** Whether the signed-in officer's role carries a permission. The door decides; this only hides what it would refuse. */
export function useMay(permission: Permission): boolean {
  return permissions[useSession().officer.role].includes(permission)
}
