import type { SameKeys } from '../same-keys.ts'
import type { workers as source } from '../id/workers.ts'

export const workers: SameKeys<typeof source> = {
  title: 'Workers',
  list: 'List of workers',
  name: 'Name',
  passport: 'Passport',
  birthDate: 'Born',
  empty: 'No workers yet',
  emptyHint: 'Workers appear here once registered.',
}
