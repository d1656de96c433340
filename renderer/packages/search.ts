import { z } from 'zod'

/** What the address of this room holds. */
export const packagesSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
})
