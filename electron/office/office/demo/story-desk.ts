import type { ChannelName, Input, Output, Parsed } from '../../../../shared/channels.ts'
import { channels } from '../../../../shared/channels.ts'
import type { Result } from '../../../../shared/core/result.ts'
import { contextFor, type Context } from '../../context.ts'
import type { Gate, OpenOffice } from '../../gate.ts'
import { clearOpenMark, enter } from '../../session/unlock.ts'
import type { StoryClock } from './story-clock.ts'

/** An office of its own, in its own folder and at its own time, where officers do their work one after another. */
export type StoryDesk = {
  gate: Gate
  clock: StoryClock
  open(): OpenOffice
  /** Another officer sits down. No password is asked: the story holds the data key, and Argon2 a hundred times would take minutes. */
  signIn(officerId: string): void
  /** One use case, through the same parsing and transaction as a call at the door. The clock moves on a few minutes. */
  does<N extends ChannelName>(
    channel: N,
    useCase: (ctx: Context, input: Parsed<N>) => Result<Output<N>>,
    input: Input<N>,
  ): Output<N>
  /** The same for a use case with work on other threads. */
  performs<N extends ChannelName>(
    channel: N,
    useCase: (ctx: Context, input: Parsed<N>) => Promise<Result<Output<N>>>,
    input: Input<N>,
  ): Promise<Output<N>>
  /** Everything `work` does becomes durable at once: one commit for many steps. */
  together(work: () => void): void
}

/** `gate` must be open; each step takes `stepMinutes`. Throws where a step is refused: the story itself is then wrong. */
export function storyDesk(gate: Gate, clock: StoryClock, stepMinutes = 3): StoryDesk {
  const open = () => {
    if (!gate.open) throw new Error('the story has no open office')
    return gate.open
  }
  const dataKey = Uint8Array.from(open().dataKey)
  const begin = <N extends ChannelName>(channel: N, input: Input<N>) => {
    const requestId = clock.newId()
    const parsed = channels[channel].input.parse(input) as Parsed<N>
    return { requestId, parsed, ctx: contextFor(gate, channel, requestId, parsed) }
  }
  const end = (requestId: string) => {
    gate.running.delete(requestId)
    clock.pass(stepMinutes)
  }
  return {
    gate,
    clock,
    open,
    signIn(officerId) {
      gate.lock()
      // A clean stop: otherwise each of them would have the whole database checked.
      clearOpenMark(gate.setting.folder)
      expected('session.unlock', enter(gate, Uint8Array.from(dataKey), officerId, clock.newId()))
    },
    does(channel, useCase, input) {
      const { requestId, ctx, parsed } = begin(channel, input)
      const result = useCase(ctx, parsed)
      end(requestId)
      return expected(channel, result)
    },
    async performs(channel, useCase, input) {
      const { requestId, ctx, parsed } = begin(channel, input)
      const result = await useCase(ctx, parsed)
      end(requestId)
      return expected(channel, result)
    },
    together(work) {
      const { db } = open()
      // 200 MB: thousands of rows touch pages everywhere, and each page fetched again would be decrypted again.
      db.pragma('cache_size = -200000')
      db.transaction(work).immediate()
    },
  }
}

/** The value of a step that cannot be refused. */
export function expected<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${what}: ${result.error.reasons.map((reason) => reason.code).join(', ')}`)
}
