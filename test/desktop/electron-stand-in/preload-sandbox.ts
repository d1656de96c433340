import type { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { copyAcross, realmOf, type Realm } from './context-bridge.ts'
import type { WebPreferences } from './web-contents.ts'

export type Wire = { invoke(channel: string, ...args: unknown[]): Promise<unknown>; incoming: EventEmitter }

/**
 * Runs a preload as Electron's sandbox does and gives the page's `window`. The script is compiled as a function of these parameters in a
 * world of its own (lib/sandboxed_renderer/preload.ts); of Electron it gets the renderer's modules, of Node nothing.
 */
export function runPreload(preferences: WebPreferences, wire: Wire): Record<string, unknown> {
  if (!preferences.sandbox || preferences.nodeIntegration) throw new Error('The stand-in plays sandboxed windows only')
  const isolated = vm.createContext({ console })
  const page: Record<string, unknown> = {}
  const electron = {
    contextBridge: contextBridge(preferences, realmOf(isolated), page),
    ipcRenderer: ipcRenderer(wire),
  }
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const parameters = ['require', 'process', 'exports', 'module', 'global']
  const source = readFileSync(preferences.preload, 'utf8')
  const script = vm.compileFunction(source, parameters, { parsingContext: isolated, filename: preferences.preload })
  const exports = {}
  script(require, { sandboxed: true }, exports, { exports }, isolated)
  return page
}

function contextBridge(preferences: WebPreferences, isolated: Realm, page: Record<string, unknown>) {
  return {
    exposeInMainWorld(key: string, api: unknown) {
      if (!preferences.contextIsolation)
        throw new Error('contextBridge API can only be used when contextIsolation is enabled')
      if (key in page) throw new Error('Cannot bind an API on top of an existing property on the window object')
      const exposed = copyAcross(api, isolated, hostRealm)
      Object.defineProperty(page, key, { value: Object.freeze(exposed), enumerable: true })
    },
  }
}

function ipcRenderer(wire: Wire) {
  const { incoming } = wire
  return {
    // A message that cannot be cloned throws where it is sent.
    invoke(channel: string, ...args: unknown[]) {
      structuredClone(args)
      return wire.invoke(channel, ...args)
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => incoming.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => incoming.off(channel, listener),
  }
}

/** The page's world is the test's own: the test speaks as the page. */
const hostRealm: Realm = { Object, Array, Promise, Error }
