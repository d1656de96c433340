// shared/search: Ctrl+K: one box over workers, contracts and partners.
import { z } from 'zod'
import { read } from '../core/channel.ts'
import { id, line } from '../core/fields.ts'

export const searchHit = z.strictObject({
  kind: z.enum(['worker', 'contract', 'partner']),
  id,
  title: z.string(),
  detail: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>

export const searchChannels = {
  /** Names in part (three characters or more), passports, NIK, licence and register numbers exactly or by their start. */
  'search.find': read({
    needs: 'record.read',
    input: z.strictObject({ text: line(80), limit: z.int().min(1).max(50).default(20) }),
    output: z.array(searchHit),
  }),
}
