import type { SameKeys } from '../same-keys.ts'
import type { office as source } from '../id/office.ts'

export const office: SameKeys<typeof source> = { title: '' }
