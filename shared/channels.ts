import type { z } from 'zod'
import { agencyChannels } from './agencies/channels.ts'
import { auditChannels } from './audit/channels.ts'
import { contractChannels } from './contracts/channels.ts'
import type { Channel } from './core/channel.ts'
import { officeChannels } from './office/channels.ts'
import { packageChannels } from './packages/channels.ts'
import { rosterChannels } from './rosters/channels.ts'
import { searchChannels } from './search/channels.ts'
import { sessionChannels } from './session/channels.ts'
import { workChannels } from './work.ts'
import { workerChannels } from './workers/channels.ts'

/** Every call there is between a window (or a terminal) and the office. */
export const channels = {
  ...officeChannels,
  ...sessionChannels,
  ...agencyChannels,
  ...workerChannels,
  ...contractChannels,
  ...rosterChannels,
  ...packageChannels,
  ...searchChannels,
  ...auditChannels,
  ...workChannels,
} satisfies Record<string, Channel>

export type ChannelName = keyof typeof channels
/** What a caller gives: defaults may be left out. */
export type Input<N extends ChannelName> = z.input<(typeof channels)[N]['input']>
/** What a use case gets: parsed, defaults filled in. */
export type Parsed<N extends ChannelName> = z.output<(typeof channels)[N]['input']>
export type Output<N extends ChannelName> = z.output<(typeof channels)[N]['output']>
export type WriteName = { [N in ChannelName]: (typeof channels)[N]['kind'] extends 'write' ? N : never }[ChannelName]
