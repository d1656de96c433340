import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { echoOffice } from '../echo-office.ts'
import { createElectron } from './electron-stand-in/index.ts'

const mainFile = join(import.meta.dirname, '../../electron/desktop/main.ts')
const preloadSource = join(import.meta.dirname, '../../electron/desktop/preload.cts')

/** Runs the real main module and the real preload against a fresh stand-in and an office that echoes. */
export async function startDesktop({ isPackaged = true, second = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const appPath = layOutApp(join(folder, 'app'))
  const electron = createElectron({ appPath, isPackaged, second })
  const office = echoOffice()
  const startOffice = vi.fn((_options: object) => office)
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'))
  vi.stubEnv('APPDATA', join(folder, 'data'))
  vi.resetModules()
  vi.doMock('electron', () => electron.module)
  vi.doMock('../../electron/office/client.ts', () => ({ startOffice }))
  await electron.start(() => import(mainFile))
  const [window] = electron.windows()
  return { electron, office, startOffice, folder, appPath, window: window! }
}

export type Desktop = Awaited<ReturnType<typeof startDesktop>>

/** What the preload exposed, as the page sees it. */
export function officeOf({ window }: Desktop) {
  return window.webContents.page['office'] as {
    call(call: unknown): Promise<unknown>
    on(listener: (event: unknown) => void): () => void
  }
}

/** The same tree as the built app, with a window of two files. */
function layOutApp(root: string): string {
  const renderer = join(root, 'build', 'renderer')
  const desktop = join(root, 'build', 'electron', 'desktop')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  mkdirSync(desktop, { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(renderer, 'assets', 'index-Ab_9.js'), 'export {}')
  writeFileSync(join(root, 'secret.json'), '{"outside":true}')
  writeFileSync(join(desktop, 'preload.cjs'), stripTypeScriptTypes(readFileSync(preloadSource, 'utf8')))
  return root
}
