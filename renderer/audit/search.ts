import { z } from 'zod'

/** What the address of this room holds: whose entries are shown. */
export const auditSearch = z.object({ officer: z.string().optional() })
