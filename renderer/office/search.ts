import { z } from 'zod'

/** What the address of Settings holds: which part is open. */
export const settingsSearch = z.object({ part: z.enum(['office', 'password', 'computer']).optional() })
