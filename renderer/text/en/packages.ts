import type { SameKeys } from '../same-keys.ts'
import type { packages as source } from '../id/packages.ts'

export const packages: SameKeys<typeof source> = {
  title: 'Packages',
  list: 'List of packages',
  file: 'File',
  facts: 'Facts',
  at: 'Time',
  empty: 'No packages yet',
  emptyHint: 'Packages to Jakarta and their receipts appear here.',
}
