import { BrowserWindow, ipcMain } from 'electron'
import { call, type Answer } from '../../shared/call.ts'
import { invalid, reasonOf } from '../../shared/core/problem.ts'
import type { OfficeClient } from '../office/client.ts'
import { isOurWindow } from './sender.ts'

/** Carries the window's calls to the office's door and the office's events to the window. The only file that knows `ipcMain`. */
export function connectOffice(office: OfficeClient): void {
  ipcMain.handle('office:call', (event, value: unknown): Promise<Answer> | Answer => {
    if (!isOurWindow(event)) throw new Error('Not from our window')
    const parsed = call.safeParse(value)
    return parsed.success ? office.call(parsed.data) : notACall()
  })
  office.on((event) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed()) window.webContents.send('office:event', event)
    }
  })
}

function notACall(): Answer<never> {
  return invalid(
    reasonOf(
      'call.shape',
      'Permintaan ini tidak dikenali; tidak ada yang diubah. Mulai ulang aplikasi.',
      'This request is not known; nothing was changed. Restart the application.',
    ),
  )
}
