import { ok } from '../../../shared/core/result.ts'
import type { searchChannels } from '../../../shared/search/channels.ts'
import type { Routes } from '../routes.ts'
import { findInSearch } from './search-rows.ts'

export const searchRoutes: Routes<keyof typeof searchChannels> = {
  'search.find': { open: (ctx, { text, limit }) => ok(findInSearch(ctx.db, text, limit)) },
}
