// renderer/agencies: partners of a contract (agencies, employers, placement companies): list, record, form, standing.
import { z } from 'zod'
import { partnerKind } from '../../shared/agencies/schema.ts'

/** What the address of this room holds. */
export const agenciesSearch = z.object({
  /** The open record's id, or `new` for the empty form. */
  open: z.string().optional(),
  /** Part of a name or licence number. */
  text: z.string().optional(),
  /** Only this kind. */
  kind: partnerKind.optional(),
  /** What is being done with the open record. */
  act: z.enum(['correct', 'standing']).optional(),
})
export type AgenciesSearch = z.infer<typeof agenciesSearch>
