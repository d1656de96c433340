import { randomUUID } from 'node:crypto'
import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { OfficeClient } from '../office/client.ts'

/** Locks the office when its officer has left the machine, and closes it before the app ends. Call when the app is ready. */
export function followLifecycle(office: OfficeClient, window: BrowserWindow): void {
  // On Linux only `suspend` is told; there the office's own idle clock is what locks behind a locked screen.
  powerMonitor.on('suspend', () => void lock(office))
  powerMonitor.on('lock-screen', () => void lock(office))
  // Windows ends a log-off without `before-quit`.
  window.on('session-end', () => void lock(office))
  powerMonitor.on('shutdown', () => app.quit())
  app.on('window-all-closed', () => app.quit())
  closeOfficeBeforeQuit(office)
}

function closeOfficeBeforeQuit(office: OfficeClient): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const quit = () => {
      state = 'closed'
      app.quit()
    }
    // Stopping locks. No time limit: the backup made at the end may take a while, and cutting it off would lose it. But an office that
    // cannot stop must not keep the app alive: its database is safe at every moment.
    office.stop().then(quit, quit)
  })
}

async function lock(office: OfficeClient): Promise<void> {
  try {
    await office.call({ channel: 'session.lock', requestId: randomUUID(), input: {} })
  } catch {
    // The office's thread is gone; then its database is closed and its keys are gone with it.
  }
}
