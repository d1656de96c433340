import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ChannelName, Input, Output } from '../../shared/channels.ts'
import type { Problem } from '../../shared/core/problem.ts'
import type { Progress } from '../../shared/work.ts'
import { refresh } from './client.ts'
import { useDoor } from './office.tsx'
import { callOrThrow } from './queries.ts'
import { changesOf } from './topics.ts'

/**
 * A call that takes long: `const work = useWork('packages.export'); work.mutate({})`. `progress` follows it, `cancel()` stops it; a
 * stopped call fails with the Problem `cancelled` and leaves nothing behind. Leaving the screen does not stop it.
 */
export function useWork<N extends ChannelName>(name: N) {
  const door = useDoor()
  const requestId = useRef<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      door.on((event) => {
        if (event.kind === 'progress' && event.progress.requestId === requestId.current) setProgress(event.progress)
      }),
    [door],
  )
  const mutation = useMutation<Output<N>, Problem, Input<N>>({
    mutationFn: (input) => {
      requestId.current = crypto.randomUUID()
      setProgress(null)
      return callOrThrow(door, name, input, requestId.current)
    },
    onSuccess: () => void refresh(changesOf(name)),
    onSettled: () => {
      requestId.current = null
      setProgress(null)
    },
  })
  const cancel = () => {
    if (requestId.current) void door.call('work.cancel', { requestId: requestId.current })
  }
  return { ...mutation, progress, cancel }
}
