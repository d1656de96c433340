import { useEffect } from 'react'
import { useDoor } from '../api/office.tsx'

const oncePerMs = 60_000

/** Tells the office that someone is at the desk, at most once a minute, so that reading without clicking does not lock it. */
export function useActivity(): void {
  const door = useDoor()
  useEffect(() => {
    let last = 0
    const touch = () => {
      const now = Date.now()
      if (now - last < oncePerMs) return
      last = now
      // A refusal means the office is locked already, and the window hears that by itself.
      void door.call('session.touch', {})
    }
    const events = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const
    events.forEach((name) => window.addEventListener(name, touch, { passive: true }))
    return () => events.forEach((name) => window.removeEventListener(name, touch))
  }, [door])
}
