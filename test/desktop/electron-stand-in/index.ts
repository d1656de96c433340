// test/desktop/electron-stand-in: plays Electron for the real desktop host where its binary is not to be had. It records what is asked
// of it and refuses what Electron refuses (electron.d.ts and Electron's documentation; where a rule is taken from its source, it says so).
import { createApp } from './app.ts'
import { createIpcMain } from './ipc-main.ts'
import { createSessions } from './sessions.ts'
import { createStage, type StageOptions } from './stage.ts'
import { createWindows } from './windows.ts'

export type StandIn = ReturnType<typeof createElectron>

/** One Electron, not yet ready. `module` is what `import … from 'electron'` gives; everything else is for the test. */
export function createElectron(options: StageOptions) {
  const stage = createStage(options)
  const app = createApp(stage)
  const sessions = createSessions(stage)
  const ipcMain = createIpcMain(stage)
  const windows = createWindows(stage, app, sessions, ipcMain)
  const powerMonitor = stage.emitter('powerMonitor', ['on'])
  const record = (name: string) => (argument: unknown) => stage.record(name, argument)
  const module = {
    app,
    BrowserWindow: windows.BrowserWindow,
    ipcMain,
    powerMonitor,
    protocol: { registerSchemesAsPrivileged: sessions.registerSchemesAsPrivileged },
    session: sessions.module,
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: record('Menu.setApplicationMenu') },
    dialog: { showErrorBox: (title: string, content: string) => stage.record('dialog.showErrorBox', title, content) },
  }
  return {
    module,
    calls: stage.calls,
    /** The arguments of every call of that name, in order. */
    callsOf: (name: string) => stage.calls.filter((call) => call.name === name).map((call) => call.args),
    /** Runs the main module and then, as Electron does, becomes ready. A module that awaits readiness at its top level never ends. */
    async start(main: () => Promise<unknown>) {
      await Promise.race([main(), stage.deadlock()])
      // A second instance has quit meanwhile.
      if (stage.phase === 'ended') return
      stage.becomeReady()
      app.emit('ready')
      await windows.settled()
    },
    session: (partition: string) => sessions.get(partition),
    windows: () => windows.BrowserWindow.getAllWindows(),
    /** Sends to `ipcMain` as the given frame would; skips the preload. */
    invokeAs: ipcMain.invokeAs,
    ended: stage.ended,
  }
}
