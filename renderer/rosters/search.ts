import { z } from 'zod'

/** What the address of this room holds. */
export const rostersSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
})
