import { app, BrowserWindow, type Session } from 'electron'
import { folders } from './folders.ts'
import { windowUrl } from './protocol.ts'

/** Opens the one window. It becomes visible when it has something to show. */
export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Meja Atase',
    width: 1366,
    height: 768,
    minWidth: 1280,
    minHeight: 720,
    show: false,
    autoHideMenuBar: true,
    // SECURITY: every flag is written out, the defaults too, so that a changed default changes nothing here.
    webPreferences: {
      preload: folders().preload,
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      webgl: false,
      // The dictionaries would come from a download, and names would be underlined.
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  // SECURITY: WebRTC does not pass webRequest; without a proxy this leaves it no way to send.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  window.once('ready-to-show', () => window.show())
  void window.loadURL(windowUrl)
  return window
}
