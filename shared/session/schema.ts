// shared/session: officers, who they are, how they sign in, what they may.
import { z } from 'zod'
import { id, instant, requiredLine, version } from '../core/fields.ts'
import { role } from '../core/roles.ts'

/** A password to be set: at least 10 characters (NIST SP 800-63B asks 8 or more and no composition rules). */
export const newPassword = z.string().min(10).max(200)

/** A password as typed to open something: any text. */
export const givenPassword = z.string().min(1).max(200)

export const officer = z.strictObject({
  id,
  name: requiredLine(70),
  role,
  active: z.boolean(),
  createdAt: instant,
  version,
})
export type Officer = z.infer<typeof officer>

export const session = z.strictObject({
  officer: z.strictObject({ id, name: z.string(), role }),
  /** Until when decisions need no second unlock. */
  confirmedUntil: instant,
})
export type Session = z.infer<typeof session>
