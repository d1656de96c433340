// electron/desktop: the host that ships. It shows the window and carries its calls to the office; it decides nothing about records.
import { mkdirSync } from 'node:fs'
import { app, BrowserWindow, dialog } from 'electron'
import { startOffice } from '../office/client.ts'
import { openLog } from '../office/log.ts'
import { realWorld } from '../office/clock.ts'
import { connectOffice } from './bridge.ts'
import { keepAlive } from './crashes.ts'
import { followLifecycle } from './lifecycle.ts'
import { setMenu } from './menu.ts'
import { guardNavigation } from './navigation.ts'
import { folders } from './folders.ts'
import { registerScheme } from './protocol.ts'
import { openDeskSession } from './session.ts'
import { openWindow } from './window.ts'

// Everything down to the lock must happen before `ready`. `ready` waits for this module, so it must not await it at the top level:
// that would be a deadlock (Electron, "ES Modules in Electron").
const { userData, dataFolder } = folders()
mkdirSync(userData, { recursive: true })
app.setPath('userData', userData)
app.enableSandbox()
// SECURITY: no name resolves, so that a part of Chromium that goes around webRequest reaches nobody either.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
registerScheme()
guardNavigation()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function start(): void {
  const office = startOffice({ dataFolder, resources: folders().resources, appVersion: app.getVersion() })
  setMenu()
  connectOffice(office)
  const window = openWindow(openDeskSession())
  keepAlive(
    window,
    openLog(dataFolder, () => realWorld.now()),
  )
  followLifecycle(office, window)
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The start failed before there was a window to say so. The error itself is not shown: it may name files of this person. */
function giveUp(): void {
  dialog.showErrorBox(
    'Meja Atase · Attaché Desk',
    'Aplikasi tidak dapat dibuka. Data kantor tidak berubah. Tutup program lain yang memakai data ini, lalu coba lagi.\n\n' +
      'The application could not be opened. The office’s data is unchanged. Close other programs that use this data, then try again.',
  )
  app.exit(1)
}
