import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { App } from './app.ts'
import type { IpcMain } from './ipc-main.ts'
import type { Session, Sessions } from './sessions.ts'
import type { Stage } from './stage.ts'
import { createContents, type WebPreferences } from './web-contents.ts'

export type WindowOptions = { webPreferences: WebPreferences; show?: boolean; [name: string]: unknown }

export function createWindows(stage: Stage, app: App, sessions: Sessions, ipcMain: IpcMain) {
  const open = new Set<BrowserWindow>()
  const loading: Promise<void>[] = []
  let quitting = false

  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => [...open]
    readonly options: WindowOptions
    readonly webContents: ReturnType<typeof createContents>
    visible: boolean
    minimized = false
    focused = false

    constructor(options: WindowOptions) {
      super()
      stage.whenReady('BrowserWindow')
      checkPreload(options.webPreferences)
      this.options = options
      this.visible = options.show !== false
      const session: Session = options.webPreferences.session ?? sessions.get('')
      this.webContents = createContents(stage, session, options.webPreferences, ipcMain)
      open.add(this)
      app.emit('web-contents-created', {}, this.webContents)
    }

    loadURL(url: string): Promise<void> {
      const done = this.webContents.load(url).then(() => void this.emit('ready-to-show'))
      loading.push(done)
      return done
    }
    show = () => void (this.visible = true)
    focus = () => void (this.focused = true)
    isMinimized = () => this.minimized
    restore = () => void (this.minimized = false)
    isDestroyed = () => !open.has(this)

    /** As its person would with the cross in the corner. */
    close(): void {
      open.delete(this)
      this.emit('closed')
      if (open.size > 0 || quitting) return
      if (!app.emit('window-all-closed')) app.quit()
    }
  }

  app.onQuit(() => {
    quitting = true
    for (const window of open) window.close()
    return true
  })
  return {
    BrowserWindow,
    /** Resolves when what hangs on `whenReady()` has begun and every window has loaded. */
    async settled() {
      await new Promise((resolve) => setImmediate(resolve))
      await Promise.all(loading)
    },
  }
}

function checkPreload({ preload }: WebPreferences): void {
  if (!isAbsolute(preload)) throw new Error('preload script must have absolute path')
  if (!existsSync(preload)) throw new Error(`Unable to load preload script: ${preload}`)
}
