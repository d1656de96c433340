import type { Stage } from './stage.ts'

export type Frame = { url: string }
export type Sender = { mainFrame: Frame }
type Handler = (event: object, ...args: unknown[]) => unknown
export type IpcMain = ReturnType<typeof createIpcMain>

export function createIpcMain(stage: Stage) {
  const handlers = new Map<string, Handler>()
  return {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      stage.record('ipcMain.handle', channel)
      handlers.set(channel, handler)
    },
    /** The structured clone algorithm both ways: a function or symbol rejects, a prototype is lost, bytes stay bytes. */
    async invokeAs(sender: Sender, senderFrame: Frame | null, channel: string, ...args: unknown[]): Promise<unknown> {
      const sent = structuredClone(args)
      const handler = handlers.get(channel)
      try {
        if (!handler) throw new Error(`No handler registered for '${channel}'`)
        return structuredClone(await handler({ sender, senderFrame, type: 'frame' }, ...sent))
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
      }
    },
  }
}
