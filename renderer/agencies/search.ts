import { z } from 'zod'
import { partnerKind } from '../../shared/agencies/schema.ts'

/** What the address of this room holds. */
export const agenciesSearch = z.object({
  /** The open record. */
  open: z.string().optional(),
  /** Part of a name or licence number. */
  text: z.string().optional(),
  kind: partnerKind.optional(),
})
