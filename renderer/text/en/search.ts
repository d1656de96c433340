import type { SameKeys } from '../same-keys.ts'
import type { search as source } from '../id/search.ts'

export const search: SameKeys<typeof source> = {
  placeholder: 'Name, passport, NIK, contract number, licence…',
  label: 'Search anything',
  hint: 'Type two letters or more, or the beginning of a number.',
  none: 'Nothing fits “{{text}}”.',
  kinds: { worker: 'Workers', contract: 'Contracts', partner: 'Partners' },
  rooms: 'Rooms',
}
