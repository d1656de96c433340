import { QueryClient } from '@tanstack/react-query'
import type { OfficeEvent } from '../../shared/call.ts'
import type { ChannelName } from '../../shared/channels.ts'
import type { Topic } from '../../shared/core/channel.ts'
import type { Problem } from '../../shared/core/problem.ts'
import { dropSecondUnlock } from './second-unlock.ts'
import { topicsOf } from './topics.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** Refusals travel as the office states them: codes for the program, sentences for people. */
    defaultError: Problem
  }
}

/** Answers kept in the window's memory. Nothing is polled: the office says what changed. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The key of a kept answer. The channel's name comes first, so that a changed topic finds every answer it made stale. */
export function keyOf(channel: ChannelName, input: unknown): readonly unknown[] {
  return [channel, input]
}

/** Reads again what these topics made stale. Answers once what is on screen is fresh. */
export async function refresh(topics: readonly Topic[]): Promise<void> {
  await client.invalidateQueries({
    predicate: (query) => topicsOf(query.queryKey[0] as ChannelName).some((topic) => topics.includes(topic)),
  })
}

/** Forgets every record: after locking, nothing a stranger could read may stay in the window's memory. The sign-in covers it at once. */
export function forget(): void {
  client.setQueryData(keyOf('session.get', {}), null)
  dropSecondUnlock()
  client.removeQueries({ predicate: (query) => !openToAnyone.includes(query.queryKey[0] as ChannelName) })
  client.getMutationCache().clear()
  void refresh(['office', 'session'])
}

/** What the window does when the office speaks unasked; progress is followed where the work was started. */
export function heed(event: OfficeEvent): void {
  if (event.kind === 'changed') void refresh(event.topics)
  if (event.kind === 'locked') forget()
}

const openToAnyone: readonly ChannelName[] = ['office.status', 'office.posts', 'session.get']
