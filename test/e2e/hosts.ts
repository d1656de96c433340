import { basename, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { serve } from '../../electron/browser/serve.ts'
import { obtainElectron } from '../../electron/desktop-binary.ts'
import { launchBrowser } from './browser.ts'

type Saved = { name: string; path: string }

/** An office running in one of its hosts, with its window. */
export type Host = {
  page: Page
  saved(act: () => Promise<void>): Promise<Saved>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** The size the window is designed for, at one of the posts. */
const viewport = { width: 1366, height: 768 }
const timezoneId = 'Asia/Taipei'

/** The office in a thread of this process, its window in Chromium. */
export async function inBrowser(dataFolder: string): Promise<Host> {
  // The office has the clock of the place where its window stands.
  process.env['TZ'] = timezoneId
  const served = await serve({
    dataFolder,
    resources: join(root, 'resources'),
    rendererFolder: join(root, 'build/renderer'),
    appVersion: '0.1.0',
  })
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport, timezoneId, locale: 'id-ID' })
  await page.goto(served.url)
  return {
    page,
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    async stop() {
      await browser.close()
      await served.stop()
    },
  }
}

/** The desktop as it ships, from the build. What it saves goes into `files`. */
export async function inElectron(dataFolder: string, files: string): Promise<Host> {
  const executablePath = await obtainElectron()
  if (!executablePath) throw new Error('Electron is not here and cannot be had; run without DESK_HOST=electron.')
  const app = await _electron.launch({
    executablePath,
    args: [root],
    timezoneId,
    env: { ...process.env, ATTACHE_DATA: dataFolder, TZ: timezoneId },
  })
  const page = await app.firstWindow()
  await page.setViewportSize(viewport)
  return { page, saved: (act) => savedByElectron(app, files, act), stop: () => app.close() }
}

/** Nobody can press the native save dialog here, so the program is told where to save the next file. */
async function savedByElectron(app: ElectronApplication, into: string, act: () => Promise<void>): Promise<Saved> {
  await app.evaluate(({ BrowserWindow }, folder) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    Object.assign(globalThis, { savedFile: promise })
    BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
      item.setSavePath(`${folder}/${item.getFilename()}`)
      item.once('done', () => resolve(item.getSavePath()))
    })
  }, into)
  await act()
  const path = await app.evaluate(() => (globalThis as { savedFile?: Promise<string> }).savedFile)
  return { name: basename(path ?? ''), path: path ?? '' }
}
