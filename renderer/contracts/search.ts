// renderer/contracts: the queue and the register of contracts, the open contract with its findings and decisions, and the form.
import { z } from 'zod'
import { contractState } from '../../shared/contracts/schema.ts'

/** What the address of this room holds. */
export const contractsSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
  /** Part of a name, passport or number. */
  text: z.string().optional(),
  states: z.array(contractState).optional(),
  /** What still waits for someone, or what has been decided. */
  view: z.enum(['queue', 'register']).optional(),
  order: z.enum(['waiting', 'newest']).optional(),
  /** The form takes the place of the list: a new contract, or the correction of the open one. */
  form: z.enum(['new', 'correct']).optional(),
})
export type ContractsSearch = z.infer<typeof contractsSearch>
