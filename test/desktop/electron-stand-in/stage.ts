import { EventEmitter } from 'node:events'

export type StageOptions = {
  /** What `app.getAppPath()` gives: the project's folder, or the unpacked `app.asar`. */
  appPath: string
  isPackaged: boolean
  /** Another instance already holds the lock. */
  second?: boolean
}

export type Stage = ReturnType<typeof createStage>

/** What all parts of the stand-in share: how far the app has come, and the record of what was asked. */
export function createStage(options: StageOptions) {
  const calls: { name: string; args: unknown[] }[] = []
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  const stage = {
    options,
    calls,
    phase: 'loading' as 'loading' | 'ready' | 'ended',
    ready: ready.promise,
    becomeReady() {
      stage.phase = 'ready'
      ready.resolve()
    },
    ended: ended.promise,
    end() {
      stage.phase = 'ended'
      ended.resolve()
    },
    record(name: string, ...args: unknown[]) {
      calls.push({ name, args })
    },
    beforeReady(what: string) {
      if (stage.phase !== 'loading') throw new Error(`${what} must be called before the app is ready`)
    },
    whenReady(what: string) {
      if (stage.phase === 'loading') throw new Error(`${what} cannot be used before the app is ready`)
    },
    /** An event emitter whose methods named here may only be used once the app is ready. */
    emitter(name: string, guarded: ('on' | 'once')[]) {
      const emitter = new EventEmitter()
      for (const method of guarded) {
        const original = emitter[method].bind(emitter)
        emitter[method] = (...args) => {
          stage.whenReady(name)
          return original(...args)
        }
      }
      return emitter
    },
    async deadlock(): Promise<never> {
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      throw new Error('The main module did not finish loading: it must not await readiness at its top level')
    },
  }
  return stage
}

/** An event that its listeners may stop. */
export function stoppable<T extends object>(details: T): T & { preventDefault(): void; defaultPrevented: boolean } {
  const event = { ...details, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}
