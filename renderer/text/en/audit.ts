import type { SameKeys } from '../same-keys.ts'
import type { audit as source } from '../id/audit.ts'

export const audit: SameKeys<typeof source> = { title: '' }
