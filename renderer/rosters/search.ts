// renderer/rosters: lists from agencies: an import step by step, and the imports made before.
import { z } from 'zod'

/** What the address of this room holds. */
export const rostersSearch = z.object({
  /** The open import. */
  open: z.string().optional(),
  /** The steps of a new import take the place of the list. */
  act: z.literal('import').optional(),
})
