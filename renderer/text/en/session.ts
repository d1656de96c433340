import type { SameKeys } from '../same-keys.ts'
import type { session as source } from '../id/session.ts'

export const session: SameKeys<typeof source> = { title: '' }
