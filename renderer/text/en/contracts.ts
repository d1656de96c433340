import type { SameKeys } from '../same-keys.ts'
import type { contracts as source } from '../id/contracts.ts'

export const contracts: SameKeys<typeof source> = {
  title: 'Legalisation',
  list: 'List of contracts',
  worker: 'Worker',
  employer: 'Employer',
  number: 'Number',
  since: 'Since',
  empty: 'No contracts yet',
  emptyHint: 'Contracts appear here once registered.',
}
