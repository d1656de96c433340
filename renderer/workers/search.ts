// renderer/workers: the register of workers: list, record, and the form that a passport reader fills.
import { z } from 'zod'

/** What the address of this room holds. */
export const workersSearch = z.object({
  /** The open record's id, or `new` for the empty form. */
  open: z.string().optional(),
  /** Part of a name, passport, NIK or phone. */
  text: z.string().optional(),
  /** The open record is being corrected. */
  act: z.literal('correct').optional(),
})
export type WorkersSearch = z.infer<typeof workersSearch>
