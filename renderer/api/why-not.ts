import { reasonOf, type Reason } from '../../shared/core/problem.ts'
import type { Permission } from '../../shared/core/roles.ts'
import { useMay } from './session.ts'

/** Why the signed-in officer's role cannot do this, for a button that says so; empty when it can. */
export function useWhyNot(permission: Permission): readonly Reason[] {
  return useMay(permission) ? [] : [reasons[permission] ?? readOnly]
}

const readOnly = reasonOf('role.read-only', 'Peran Anda hanya membaca.', 'Your role reads only.')

const reasons: Partial<Record<Permission, Reason>> = {
  'partner.decide': reasonOf(
    'role.partner-decide',
    'Hanya atase yang menetapkan status mitra.',
    'Only the attaché sets the standing of a partner.',
  ),
  'settings.change': reasonOf(
    'role.settings-change',
    'Hanya atase yang mendaftarkan kantor lain.',
    'Only the attaché enrols another office.',
  ),
}
