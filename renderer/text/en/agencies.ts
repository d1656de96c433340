import type { SameKeys } from '../same-keys.ts'
import type { agencies as source } from '../id/agencies.ts'

export const agencies: SameKeys<typeof source> = {
  title: 'Partners',
  list: 'List of partners',
  name: 'Name',
  licence: 'Licence number',
  country: 'Country',
  empty: 'No partners yet',
  emptyHint: 'Agencies, employers and placement companies appear here once registered.',
}
