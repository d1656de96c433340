import { z } from 'zod'

/** Roles are enforced at the door, not by keys (see README, Decisions). `operator` and `analyst` of headquarters are `attache` and `officer` there. */
export const role = z.enum(['attache', 'officer', 'auditor'])
export type Role = z.infer<typeof role>

/** What a channel may ask of the person in front of it. */
export type Permission =
  | 'record.read'
  | 'record.write'
  | 'contract.decide'
  | 'partner.decide'
  | 'package.exchange'
  | 'officer.manage'
  | 'settings.change'
  | 'audit.read'

const everything: Permission[] = [
  'record.read',
  'record.write',
  'contract.decide',
  'partner.decide',
  'package.exchange',
  'officer.manage',
  'settings.change',
  'audit.read',
]

/** The whole table of who may what. */
export const permissions: Record<Role, readonly Permission[]> = {
  attache: everything,
  officer: ['record.read', 'record.write', 'package.exchange'],
  auditor: ['record.read', 'audit.read'],
}
