import { z } from 'zod'

/** What the address of this room holds. */
export const workersSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
  /** Part of a name, passport, NIK or phone. */
  text: z.string().optional(),
})
