import { z } from 'zod'
import { contractState } from '../../shared/contracts/schema.ts'

/** What the address of this room holds. */
export const contractsSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
  /** Part of a name, passport or number. */
  text: z.string().optional(),
  states: z.array(contractState).optional(),
})
