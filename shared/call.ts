import { z } from 'zod'
import { id } from './core/fields.ts'
import type { Topic } from './core/channel.ts'
import type { Result } from './core/result.ts'
import type { Progress } from './work.ts'

/** What crosses from a window or terminal to the office. The request id makes a repeated write harmless and names long work. */
export const call = z.strictObject({ channel: z.string().max(80), requestId: id, input: z.unknown() })
export type Call = z.infer<typeof call>

export type Answer<T = unknown> = Result<T>

/** What the office tells its windows unasked. */
export type OfficeEvent =
  { kind: 'changed'; topics: Topic[] } | { kind: 'progress'; progress: Progress } | { kind: 'locked' }
