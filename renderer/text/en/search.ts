import type { SameKeys } from '../same-keys.ts'
import type { search as source } from '../id/search.ts'

export const search: SameKeys<typeof source> = { title: '' }
