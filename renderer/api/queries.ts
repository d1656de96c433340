import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChannelName, Input, Output, WriteName } from '../../shared/channels.ts'
import { problemOf, type Problem } from '../../shared/core/problem.ts'
import { forget, keyOf, refresh } from './client.ts'
import type { Door } from './door.ts'
import { useDoor } from './office.tsx'
import { askSecondUnlock, needsSecondUnlock } from './second-unlock.ts'
import { changesOf } from './topics.ts'

type ReadName = Exclude<ChannelName, WriteName>
/** Reads that answer one page and the cursor of the next. */
type PagedName = {
  [N in ReadName]: Output<N> extends { rows: readonly unknown[]; next: string | null } ? N : never
}[ReadName]
type RowOf<N extends PagedName> = Output<N> extends { rows: readonly (infer Row)[] } ? Row : never

/**
 * A kept answer of a read channel; read again when one of its topics changes. The error is the office's Problem.
 * `keepPrevious` shows the former answer while a changed input is read (typing in a filter); `secret` forgets the answer, and the input
 * that is its key, as soon as it is off the screen.
 */
export function useRead<N extends ReadName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean; secret?: boolean } = {},
) {
  const door = useDoor()
  return useQuery<Output<N>>({
    queryKey: keyOf(name, input),
    queryFn: () => callOrThrow(door, name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.secret ? { gcTime: 0 } : {}),
  })
}

/** All rows read so far of a paged list, in the form `VirtualTable` takes. */
export function usePages<N extends PagedName>(
  name: N,
  input: Omit<Input<N>, 'after'>,
  options: { enabled?: boolean } = {},
) {
  const door = useDoor()
  const query = useInfiniteQuery({
    queryKey: keyOf(name, input),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      callOrThrow(door, name, { ...input, ...(pageParam ? { after: pageParam } : {}) } as unknown as Input<N>),
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages as unknown as { rows: RowOf<N>[]; total?: number }[] | undefined
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages])
  return {
    rows,
    total: pages?.[0]?.total,
    loading: query.isLoading,
    loadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    problem: query.error,
    retry: () => void query.refetch(),
  }
}

/**
 * A write: `const save = useWrite('workers.correct'); save.mutate(input, { onSuccess })`. Refreshes the channel's topics, asks for the
 * password again where the office wants it and then repeats the same call by itself. The error is the office's Problem.
 */
export function useWrite<N extends WriteName>(name: N) {
  const door = useDoor()
  return useMutation<Output<N>, Problem, Input<N>>({
    mutationFn: (input) => callOrThrow(door, name, input),
    onSuccess: () => void refresh(changesOf(name)),
  })
}

/** A read asked once at a moment the person chooses (a file's reading, a verification); nothing of it is kept. */
export function useAsk<N extends ReadName>(name: N) {
  const door = useDoor()
  return useMutation<Output<N>, Problem, Input<N>>({ mutationFn: (input) => callOrThrow(door, name, input) })
}

/** Calls the door; a refusal is thrown as the Problem it is. The request id stays the same when the call is repeated after a second unlock. */
export async function callOrThrow<N extends ChannelName>(
  door: Door,
  name: N,
  input: Input<N>,
  requestId: string = crypto.randomUUID(),
): Promise<Output<N>> {
  const answer = await door.call(name, input, requestId)
  if (answer.ok) return answer.value
  if (needsSecondUnlock(answer.error)) {
    if (await askSecondUnlock()) return callOrThrow(door, name, input, requestId)
    throw problemOf('cancelled')
  }
  // The office locked itself between two steps: back to the sign-in, whatever was being done.
  if (answer.error.code === 'locked') forget()
  throw answer.error
}
