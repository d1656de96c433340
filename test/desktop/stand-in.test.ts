import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createElectron } from './electron-stand-in/index.ts'
import { runPreload } from './electron-stand-in/preload-sandbox.ts'
import { EventEmitter } from 'node:events'

// The stand-in is only worth something while it refuses what Electron refuses.

const folder = mkdtempSync(join(tmpdir(), 'desk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fresh = () => createElectron({ appPath: folder, isPackaged: true })
const scheme = [{ scheme: 'app', privileges: {} }]

test('what must come before ready is refused afterwards', async () => {
  const { module, start } = fresh()
  await start(async () => undefined)
  expect(() => module.protocol.registerSchemesAsPrivileged(scheme)).toThrow('before the app is ready')
  expect(() => module.app.enableSandbox()).toThrow('before the app is ready')
  expect(() => module.app.setPath('userData', folder)).toThrow('before the app is ready')
  expect(() => module.app.commandLine.appendSwitch('x')).toThrow('before the app is ready')
})

test('what needs readiness is refused before', () => {
  const { module } = fresh()
  expect(() => module.session.defaultSession).toThrow('before the app is ready')
  expect(() => module.session.fromPartition('x')).toThrow('before the app is ready')
  expect(() => module.powerMonitor.on('suspend', () => undefined)).toThrow('before the app is ready')
  expect(() => new module.BrowserWindow({ webPreferences: { preload: '/x' } })).toThrow('before the app is ready')
})

test('schemes are registered once, and only registered ones are served', async () => {
  const { module, start } = fresh()
  module.protocol.registerSchemesAsPrivileged(scheme)
  expect(() => module.protocol.registerSchemesAsPrivileged(scheme)).toThrow('only be used once')
  await start(async () => undefined)
  const { protocol } = module.session.defaultSession
  expect(() => protocol.handle('other', () => new Response())).toThrow('not registered')
})

test('a profile folder must exist', () => {
  expect(() => fresh().module.app.setPath('userData', join(folder, 'none'))).toThrow('Failed to set path')
})

test('a preload is named by an absolute path', async () => {
  const { module, start } = fresh()
  await start(async () => undefined)
  expect(() => new module.BrowserWindow({ webPreferences: { preload: 'preload.cjs' } })).toThrow('absolute path')
})

test.each([
  ["require('node:fs')", 'module not found: node:fs'],
  ["require('./other.cjs')", 'module not found: ./other.cjs'],
  ["import { ipcRenderer } from 'electron'", 'Cannot use import statement'],
  ['Buffer.from([1])', 'Buffer is not defined'],
  ["require('electron').ipcMain.handle('x', () => 1)", 'undefined'],
  ["require('electron').ipcRenderer.invoke('x', () => 1)", 'could not be cloned'],
])('the sandbox refuses a preload that says %s', (source, message) => {
  expect(() => preload(source)).toThrow(message)
})

test('the bridge copies: prototypes and symbols are lost, bytes and errors stay', async () => {
  const page = preload(`
    class Named { constructor() { this.name = 'x'; this.key = Symbol('k') } method() {} }
    require('electron').contextBridge.exposeInMainWorld('api', {
      named: new Named(),
      bytes: new Uint8Array([1, 2]),
      fail: () => { throw new RangeError('too far') },
      later: (value) => Promise.resolve({ value, plain: Object.getPrototypeOf(value) === Object.prototype }),
    })`)
  const api = page['api'] as { named: object; bytes: Uint8Array; fail(): void; later(value: object): Promise<unknown> }
  expect(api.named).toEqual({ name: 'x', key: undefined })
  expect(api.bytes).toEqual(Uint8Array.of(1, 2))
  expect(() => api.fail()).toThrow('too far')
  expect(await api.later({ a: 1 })).toEqual({ value: { a: 1 }, plain: true })
})

function preload(source: string): Record<string, unknown> {
  const file = join(folder, 'preload.cjs')
  writeFileSync(file, source)
  const wire = { invoke: async () => undefined, incoming: new EventEmitter() }
  return runPreload({ preload: file, sandbox: true, contextIsolation: true }, wire)
}
