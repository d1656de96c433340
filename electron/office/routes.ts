import type { ChannelName, Output, Parsed } from '../../shared/channels.ts'
import type { Result } from '../../shared/core/result.ts'
import { ok } from '../../shared/core/result.ts'
import { auditRoutes } from './audit/routes.ts'
import { agencyRoutes } from './agencies/routes.ts'
import type { Context } from './context.ts'
import { contractRoutes } from './contracts/routes.ts'
import type { Gate } from './gate.ts'
import { officeRoutes } from './office/routes.ts'
import { packageRoutes } from './packages/routes.ts'
import { rosterRoutes } from './rosters/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { workerRoutes } from './workers/routes.ts'

type Answered<N extends ChannelName> = Result<Output<N>> | Promise<Result<Output<N>>>

/** What answers a channel: `open` runs with a context while the office is open; `gate` deals with the office being open or closed at all. */
export type Route<N extends ChannelName> =
  | { open: (ctx: Context, input: Parsed<N>) => Answered<N> }
  | { gate: (gate: Gate, input: Parsed<N>, requestId: string) => Answered<N> }
export type Routes<N extends ChannelName = ChannelName> = { [K in N]: Route<K> }

/** Every channel and who answers it. A channel forgotten here does not compile. */
export const routes = {
  ...officeRoutes,
  ...sessionRoutes,
  ...agencyRoutes,
  ...workerRoutes,
  ...contractRoutes,
  ...rosterRoutes,
  ...packageRoutes,
  ...searchRoutes,
  ...auditRoutes,
  'work.cancel': {
    gate: (gate, { requestId }) => {
      gate.running.get(requestId)?.abort()
      return ok({})
    },
  },
} satisfies Routes
