import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, useEffect, type ReactNode } from 'react'
import { client, heed } from './client.ts'
import type { Door } from './door.ts'

const DoorContext = createContext<Door | null>(null)

/** Gives every room its line to the office, and keeps answers fresh when the office says that something changed. */
export function OfficeLine({ door, children }: { door: Door; children: ReactNode }) {
  useEffect(() => door.on(heed), [door])
  return (
    <DoorContext value={door}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </DoorContext>
  )
}

/** The line itself. Rooms use the hooks of `queries.ts` and `work.ts` instead. */
export function useDoor(): Door {
  const door = use(DoorContext)
  if (!door) throw new Error('This part of the window is outside OfficeLine')
  return door
}
