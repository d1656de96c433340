import { randomUUID } from 'node:crypto'
import { app, dialog, type BrowserWindow } from 'electron'
import type { Log } from '../office/log.ts'

const patienceMs = 60_000
const patienceReloads = 3

/** Brings a crashed window back; the office lives in its own thread and keeps its state. Three crashes in a minute end the app. */
export function keepAlive(window: BrowserWindow, log: Log): void {
  let recent: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const incident = randomUUID().slice(0, 8)
    log({ level: 'error', event: 'window-gone', code: reason, incident })
    const now = Date.now()
    recent = [...recent.filter((time) => now - time < patienceMs), now]
    if (recent.length < patienceReloads) window.webContents.reload()
    else giveUp(incident)
  })
}

function giveUp(incident: string): void {
  dialog.showErrorBox(
    'Meja Atase · Attaché Desk',
    `Jendela berhenti berulang kali dan aplikasi ditutup. Yang sudah tersimpan aman. Buka lagi; bila terulang, sebutkan nomor ${incident}.\n\n` +
      `The window stopped again and again, so the application closes. What was saved is safe. Open it again; if it repeats, quote number ${incident}.`,
  )
  app.quit()
}
