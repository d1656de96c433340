import type { z } from 'zod'
import type { Permission } from './roles.ts'

/** What a window keeps in its cache; a write names the topics it made stale. */
export type Topic =
  'office' | 'session' | 'officers' | 'agencies' | 'workers' | 'contracts' | 'rosters' | 'packages' | 'audit'

/**
 * One typed call between a window (or terminal) and the office.
 * `needs`: `anyone` answers even while locked or before an office exists; `session` any signed-in officer; else a permission.
 * `secondUnlock`: the officer's password must have been given within the last five minutes.
 */
export type Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: 'read' | 'write'
  needs: 'anyone' | 'session' | Permission
  secondUnlock?: boolean
  input: I
  output: O
  changes?: readonly Topic[]
}

/** A channel that changes nothing but, for views of a person's record, the audit log. */
export function read<const C extends Omit<Channel, 'kind' | 'changes'>>(channel: C) {
  return { ...channel, kind: 'read' } as const
}

/** A channel that may change rows. Its request id makes a repeat harmless. */
export function write<const C extends Omit<Channel, 'kind'>>(channel: C) {
  return { ...channel, kind: 'write' } as const
}
