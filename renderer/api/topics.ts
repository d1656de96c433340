import { channels, type ChannelName } from '../../shared/channels.ts'
import type { Channel, Topic } from '../../shared/core/channel.ts'

/** The room of a channel, as its name begins: `contracts.list` → `contracts`. */
type Room = ChannelName extends infer N ? (N extends `${infer R}.${string}` ? R : never) : never

const topicsOfRoom: Record<Room, readonly Topic[]> = {
  office: ['office'],
  session: ['session'],
  officers: ['officers'],
  agencies: ['agencies'],
  workers: ['workers'],
  contracts: ['contracts'],
  rosters: ['rosters'],
  packages: ['packages'],
  audit: ['audit'],
  search: ['agencies', 'workers', 'contracts'],
  work: [],
}

/** Every kept record makes a fact, and every fact waits for a package: the status line must not lag behind the desk. */
const alsoAbout: Partial<Record<ChannelName, readonly Topic[]>> = {
  'packages.status': ['agencies', 'workers', 'contracts', 'officers', 'office'],
  'audit.list': ['office', 'session', 'officers', 'agencies', 'workers', 'contracts', 'rosters', 'packages'],
}

/** The topics that make a kept answer of this channel stale. */
export function topicsOf(channel: ChannelName): readonly Topic[] {
  const room = channel.slice(0, channel.indexOf('.')) as Room
  return [...topicsOfRoom[room], ...(alsoAbout[channel] ?? [])]
}

/** The topics a call of this channel makes stale. */
export function changesOf(name: ChannelName): readonly Topic[] {
  const channel: Channel = channels[name]
  return channel.changes ?? []
}
