import { z } from 'zod'
import { write } from './core/channel.ts'
import { id } from './core/fields.ts'
import { words } from './core/words.ts'

/** Long work is a call like any other; while it runs the office tells its progress under the call's request id. */
export const progress = z.strictObject({ requestId: id, done: z.number(), total: z.number(), text: words })
export type Progress = z.infer<typeof progress>

export const workChannels = {
  /** Stops the call with this request id; it is answered `cancelled`, nothing of it is kept. */
  'work.cancel': write({ needs: 'anyone', input: z.strictObject({ requestId: id }), output: z.strictObject({}) }),
}
