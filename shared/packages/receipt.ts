import { z } from 'zod'
import { manifest } from './manifest.ts'
import { range } from './ranges.ts'

/**
 * One line of headquarters' receipt, as it lies in a manifest's `acknowledgements`. An older reader sees the plain acknowledgement.
 * `received`: everything up to `upTo`, and what `held` names beyond a gap, is verified and on headquarters' disk; `missing` is the exact gap.
 * `applied`: everything up to `upTo` is merged. `quarantined`: package `upTo`, or only its fact number `fact`, was set aside for `reason`.
 */
export const receiptLine = manifest.shape.acknowledgements.element.extend({
  held: z.array(range).max(200).optional(),
  missing: z.array(range).max(200).optional(),
  fact: z.int().min(1).optional(),
})
export type ReceiptLine = z.infer<typeof receiptLine>
