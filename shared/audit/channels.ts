// shared/audit: the log of who did what to which record, and its verification.
import { z } from 'zod'
import { read } from '../core/channel.ts'
import { id, instant, page } from '../core/fields.ts'

export const auditEntry = z.strictObject({
  index: z.int(),
  at: instant,
  officer: z.string(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }).nullable(),
})

export const auditChannels = {
  'audit.list': read({
    needs: 'audit.read',
    input: z.strictObject({ subjectId: id.optional(), officerId: id.optional(), ...page }),
    output: z.strictObject({ rows: z.array(auditEntry), next: z.string().nullable() }),
  }),
  /** Walks the whole chain; `brokenAt` names the first entry whose hash does not fit. */
  'audit.verify': read({
    needs: 'audit.read',
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.int(), brokenAt: z.int().nullable(), head: z.string() }),
  }),
}
