import { existsSync } from 'node:fs'
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { stoppable, type Stage } from './stage.ts'

export type App = ReturnType<typeof createApp>

export function createApp(stage: Stage) {
  const paths = new Map([['userData', tmpdir()]])
  let closeWindows = (): boolean => true
  const app = Object.assign(new EventEmitter(), {
    isPackaged: stage.options.isPackaged,
    getAppPath: () => stage.options.appPath,
    getVersion: () => '0.0.0-test',
    getPath: (name: string) => paths.get(name) ?? fail(`Failed to get '${name}' path`),
    setPath(name: string, path: string) {
      stage.beforeReady('app.setPath of the profile')
      if (!paths.has(name) || !existsSync(path)) fail(`Failed to set path '${name}'`)
      paths.set(name, path)
    },
    enableSandbox() {
      stage.beforeReady('app.enableSandbox')
      stage.record('app.enableSandbox')
    },
    commandLine: {
      appendSwitch(name: string, value?: string) {
        stage.beforeReady('A switch for Chromium')
        stage.record('commandLine.appendSwitch', name, value)
      },
    },
    requestSingleInstanceLock() {
      stage.record('app.requestSingleInstanceLock', paths.get('userData'))
      return !stage.options.second
    },
    whenReady: () => stage.ready,
    quit() {
      stage.record('app.quit')
      if (stage.phase === 'ended') return
      const event = stoppable({})
      app.emit('before-quit', event)
      if (event.defaultPrevented || !closeWindows()) return
      app.emit('will-quit', stoppable({}))
      stage.end()
    },
    exit(code: number) {
      stage.record('app.exit', code)
      stage.end()
    },
    /** For the stand-in: how quitting closes what is open. */
    onQuit(close: () => boolean) {
      closeWindows = close
    },
  })
  return app
}

function fail(message: string): never {
  throw new Error(message)
}
