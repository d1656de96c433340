import type { SameKeys } from '../same-keys.ts'
import type { rosters as source } from '../id/rosters.ts'

export const rosters: SameKeys<typeof source> = {
  title: 'Import a list',
  list: 'Lists imported',
  file: 'File',
  at: 'Time',
  empty: 'No lists yet',
  emptyHint: 'Lists from agencies (XLSX, CSV) appear here once imported.',
}
