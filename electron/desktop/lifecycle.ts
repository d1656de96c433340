import { app, powerMonitor, type BrowserWindow } from 'electron'
import { closeOffice, lockOffice } from '../close-office.ts'
import type { OfficeClient } from '../office/client.ts'

/** Locks the office when its officer has left the machine, and closes it before the app ends. Call when the app is ready. */
export function followLifecycle(office: OfficeClient, window: BrowserWindow): void {
  // On Linux only `suspend` is told; there the office's own idle clock is what locks behind a locked screen.
  powerMonitor.on('suspend', () => void lockOffice(office))
  powerMonitor.on('lock-screen', () => void lockOffice(office))
  // Windows ends a log-off without `before-quit`.
  window.on('session-end', () => void lockOffice(office))
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
    // An office that cannot close must not keep the app alive: its database is safe at every moment.
    closeOffice(office).then(quit, quit)
  })
}
