// test/e2e: the window in a real browser, as a person at the desk uses it. desk.ts opens an office and its window.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { serve } from '../../electron/browser/serve.ts'
import { obtainElectron } from '../../electron/desktop-binary.ts'
import { launchBrowser } from './browser.ts'
import { handOn, type Hand } from './hand.ts'

const root = join(import.meta.dirname, '../..')

/** The size the window is designed for, in a country of one of the posts. */
const seat = { viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Taipei' }

export type Desk = Hand & {
  page: Page
  /** The office's folder, empty at first. */
  folder: string
  /** What the window saves as a file while `act` runs. */
  saved(act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }>
  /** Ends window and office and removes the folder. Throws when the window had errors or asked a foreign address. */
  close(): Promise<void>
}

type Host = { page: Page; stop(): Promise<void> }

/**
 * An office and its window: a new one that does not exist yet, or the one in `existing`, which is kept. In the browser host, or in Electron
 * where `DESK_HOST=electron` asks for it.
 */
export async function openDesk(existing?: string): Promise<Desk> {
  const temporary = existing === undefined ? mkdtempSync(join(tmpdir(), 'attache-e2e-')) : undefined
  const folder = existing ?? join(temporary ?? '', 'office')
  const { page, stop } = await (process.env['DESK_HOST'] === 'electron' ? inElectron(folder) : inBrowser(folder))
  const troubles = watch(page)
  return {
    ...handOn(page),
    page,
    folder,
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
    },
    async close() {
      await stop()
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
      if (troubles.length > 0) throw new Error(`The window had troubles:\n${troubles.join('\n')}`)
    },
  }
}

async function inBrowser(dataFolder: string): Promise<Host> {
  const served = await serve({
    dataFolder,
    resources: join(root, 'resources'),
    rendererFolder: join(root, 'build/renderer'),
    appVersion: '0.1.0',
  })
  const browser = await launchBrowser()
  const page = await browser.newPage(seat)
  await page.goto(served.url)
  return {
    page,
    async stop() {
      await browser.close()
      await served.stop()
    },
  }
}

async function inElectron(dataFolder: string): Promise<Host> {
  const executablePath = await obtainElectron()
  if (!executablePath) throw new Error('Electron is not here and cannot be had; run without DESK_HOST=electron.')
  const app = await _electron.launch({
    executablePath,
    args: [root],
    acceptDownloads: true,
    timezoneId: seat.timezoneId,
    env: { ...process.env, ATTACHE_DATA: dataFolder },
  })
  const page = await app.firstWindow()
  await page.setViewportSize(seat.viewport)
  return { page, stop: () => app.close() }
}

/** Collects what a person would not see: broken scripts, refusals of the content policy, requests to anyone but this office. */
function watch(page: Page): string[] {
  const troubles: string[] = []
  const own = new URL(page.url()).origin
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== own && protocol !== 'blob:' && protocol !== 'data:') troubles.push(`Request to ${request.url()}`)
  })
  return troubles
}
