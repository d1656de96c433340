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

export function read<I extends z.ZodType, O extends z.ZodType>(channel: Omit<Channel<I, O>, 'kind' | 'changes'>) {
  return { ...channel, kind: 'read' } as const
}

export function write<I extends z.ZodType, O extends z.ZodType>(channel: Omit<Channel<I, O>, 'kind'>) {
  return { ...channel, kind: 'write' } as const
}
