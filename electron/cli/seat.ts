import type { Answer } from '../../shared/call.ts'
import type { ChannelName, Input, Output } from '../../shared/channels.ts'
import { realWorld } from '../office/clock.ts'
import { startOfficeHere, type RunningOffice } from '../office/start-office.ts'
import { appVersion, resources } from './project.ts'
import { orStop } from './stop.ts'

/** An office of this process and the one way to speak to it: its door, as every window does. */
export type Seat = {
  office: RunningOffice
  folder: string
  ask<N extends ChannelName>(channel: N, input: Input<N>): Promise<Answer<Output<N>>>
  /** Asks and ends the command when the answer is no. */
  must<N extends ChannelName>(channel: N, input: Input<N>): Promise<Output<N>>
}

export function takeSeat(folder: string): Seat {
  const office = startOfficeHere({ dataFolder: folder, resources, appVersion: appVersion() })
  const ask: Seat['ask'] = async (channel, input) =>
    (await office.call({ channel, requestId: realWorld.newId(), input })) as Answer<never>
  return { office, folder, ask, must: async (channel, input) => orStop(await ask(channel, input)) }
}
