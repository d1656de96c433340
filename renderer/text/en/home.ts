import type { SameKeys } from '../same-keys.ts'
import type { home as source } from '../id/home.ts'

export const home: SameKeys<typeof source> = { title: '' }
