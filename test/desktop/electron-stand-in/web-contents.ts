import { EventEmitter } from 'node:events'
import type { IpcMain } from './ipc-main.ts'
import { runPreload } from './preload-sandbox.ts'
import type { Session } from './sessions.ts'
import { stoppable, type Stage } from './stage.ts'

export type WebPreferences = {
  preload: string
  session?: Session
  sandbox?: boolean
  contextIsolation?: boolean
  nodeIntegration?: boolean
  [flag: string]: unknown
}

export function createContents(stage: Stage, session: Session, preferences: WebPreferences, ipcMain: IpcMain) {
  let openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  const toRenderer = new EventEmitter()
  const noPage: Record<string, unknown> = {}
  const contents = Object.assign(new EventEmitter(), {
    session,
    mainFrame: { url: '' },
    /** The page's `window`, with whatever the preload exposed. A fresh one at every load. */
    page: noPage,
    loads: 0,
    webRtcPolicy: 'default',
    setWebRTCIPHandlingPolicy: (policy: string) => void (contents.webRtcPolicy = policy),
    setWindowOpenHandler: (handler: typeof openHandler) => void (openHandler = handler),
    send(channel: string, ...args: unknown[]) {
      const sent = structuredClone(args)
      toRenderer.emit(channel, {}, ...sent)
    },
    reload: () => void contents.load(contents.mainFrame.url),
    async load(url: string) {
      const answer = await session.request(url)
      if (!(answer instanceof Response) || !answer.ok) throw new Error(`ERR_FAILED loading '${url}'`)
      contents.mainFrame.url = url
      contents.loads += 1
      toRenderer.removeAllListeners()
      contents.page = runPreload(preferences, {
        invoke: (channel, ...args) => ipcMain.invokeAs(contents, contents.mainFrame, channel, ...args),
        incoming: toRenderer,
      })
    },

    /** What a page, or somebody who got into it, may try. Each tells whether Electron would have let it. */
    tries: {
      navigate(url: string) {
        const inFrame = stoppable({ url, isMainFrame: true })
        contents.emit('will-frame-navigate', inFrame)
        const event = stoppable({ url, isMainFrame: true })
        contents.emit('will-navigate', event, url)
        return !inFrame.defaultPrevented && !event.defaultPrevented
      },
      navigateFrame: (url: string) => allowed('will-frame-navigate', { url, isMainFrame: false }),
      redirect: (url: string) => allowed('will-redirect', { url }),
      attachWebview: (url: string) => allowed('will-attach-webview', {}, {}, { src: url }),
      openWindow: (url: string) => openHandler({ url }).action === 'allow',
    },
    crash(reason: string) {
      stage.record('renderer gone', reason)
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    },
  })
  function allowed(name: string, details: object, ...rest: unknown[]): boolean {
    const event = stoppable(details)
    contents.emit(name, event, ...rest)
    return !event.defaultPrevented
  }
  return contents
}
