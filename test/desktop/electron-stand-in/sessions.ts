import { EventEmitter } from 'node:events'
import { stoppable, type Stage } from './stage.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void
type PermissionRequest = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void
export type Sessions = ReturnType<typeof createSessions>
export type Session = ReturnType<typeof createSession>

export function createSessions(stage: Stage) {
  const schemes = new Set<string>()
  const sessions = new Map<string, Session>()
  const get = (partition: string) => {
    stage.whenReady('Session')
    const session = sessions.get(partition) ?? createSession(schemes)
    sessions.set(partition, session)
    return session
  }
  return {
    get,
    registerSchemesAsPrivileged(list: { scheme: string; privileges: object }[]) {
      stage.beforeReady('protocol.registerSchemesAsPrivileged')
      if (schemes.size > 0) throw new Error('protocol.registerSchemesAsPrivileged can only be used once')
      stage.record('protocol.registerSchemesAsPrivileged', list)
      for (const { scheme } of list) schemes.add(scheme)
    },
    module: {
      fromPartition(partition: string, options?: object) {
        stage.record('session.fromPartition', partition, options)
        return get(partition)
      },
      get defaultSession() {
        return get('')
      },
    },
  }
}

function createSession(schemes: Set<string>) {
  const handlers = new Map<string, Handler>()
  let beforeRequest: BeforeRequest | undefined
  let onPermission: PermissionRequest | undefined
  let onPermissionCheck: (() => boolean) | undefined
  let onDevice: (() => boolean) | undefined
  const session = Object.assign(new EventEmitter(), {
    spellChecker: true,
    protocol: {
      handle(scheme: string, handler: Handler) {
        if (!schemes.has(scheme)) throw new Error(`${scheme} was not registered before the app was ready`)
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        handlers.set(scheme, handler)
      },
    },
    webRequest: { onBeforeRequest: (listener: BeforeRequest) => void (beforeRequest = listener) },
    setPermissionRequestHandler: (handler: PermissionRequest) => void (onPermission = handler),
    setPermissionCheckHandler: (handler: () => boolean) => void (onPermissionCheck = handler),
    setDevicePermissionHandler: (handler: () => boolean) => void (onDevice = handler),
    setSpellCheckerEnabled: (enabled: boolean) => void (session.spellChecker = enabled),

    /** What a page's request would get: the handler's answer, `cancelled`, or `network` where Chromium would go out. */
    async request(url: string, method = 'GET'): Promise<Response | 'cancelled' | 'network'> {
      let cancelled = false
      beforeRequest?.({ url }, (answer) => (cancelled = answer.cancel === true))
      if (cancelled) return 'cancelled'
      const handler = handlers.get(new URL(url).protocol.slice(0, -1))
      return handler ? handler(new Request(url, { method })) : 'network'
    },
    /** Electron grants whatever nobody refuses. */
    wouldGrant(permission: string) {
      let granted = true
      onPermission?.(null, permission, (answer) => (granted = answer))
      return { request: granted, check: onPermissionCheck?.() ?? true, device: onDevice?.() ?? true }
    },
    /** A download that begins; gives what the save dialog would be asked, or `refused`. */
    download(url: string, filename: string): { saveDialog: unknown } | 'refused' {
      const event = stoppable({})
      let saveDialog: unknown
      const item = {
        getURL: () => url,
        getFilename: () => filename,
        setSaveDialogOptions: (to: unknown) => (saveDialog = to),
      }
      session.emit('will-download', event, item, null)
      return event.defaultPrevented ? 'refused' : { saveDialog }
    },
  })
  return session
}
