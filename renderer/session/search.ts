import { z } from 'zod'

/** What the address of this room holds: the open officer's id, or `new`. */
export const officersSearch = z.object({ open: z.string().optional() })
