// renderer/packages: what goes to Jakarta and comes back, at a post; at headquarters the posts, their packages and their records.
import { z } from 'zod'
import { officeCode } from '../../shared/office/schema.ts'

/** What the address of this room holds. */
export const packagesSearch = z.object({
  /** The open record: a package's manifest hash, or a post's code. */
  open: z.string().optional(),
  /** What is being done beside the list instead of reading a record. */
  panel: z.enum(['export', 'import', 'card', 'enrol']).optional(),
  /** Headquarters: which list. */
  view: z.enum(['posts', 'packages', 'records']).optional(),
  /** Headquarters: words and post that narrow the records. */
  text: z.string().optional(),
  post: officeCode.optional(),
})
export type PackagesSearch = z.infer<typeof packagesSearch>
export type Panel = NonNullable<PackagesSearch['panel']>
