// test/e2e: the window in a real browser, as a person at the desk uses it. desk.ts opens an office and its window.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { handOn, type Hand } from './hand.ts'
import { inBrowser, inElectron } from './hosts.ts'

export type Desk = Hand & {
  page: Page
  /** The office's folder, empty at first. */
  folder: string
  /** What the window saves as a file while `act` runs. */
  saved(act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }>
  /** Ends window and office and removes the folder. Throws when the window had errors or asked a foreign address. */
  close(): Promise<void>
}

/**
 * An office and its window: a new one that does not exist yet, or the one in `existing`, which is kept. In the browser host, or in Electron
 * where `DESK_HOST=electron` asks for it.
 */
export async function openDesk(existing?: string): Promise<Desk> {
  const temporary = mkdtempSync(join(tmpdir(), 'attache-e2e-'))
  const folder = existing ?? join(temporary, 'office')
  const open = process.env['DESK_HOST'] === 'electron' ? inElectron : inBrowser
  const { page, saved, stop } = await open(folder, temporary)
  const troubles = watch(page)
  return {
    ...handOn(page),
    page,
    folder,
    async saved(act) {
      const { name, path } = await saved(act)
      return { name, bytes: new Uint8Array(readFileSync(path)) }
    },
    async close() {
      await stop()
      rmSync(temporary, { recursive: true, force: true })
      if (troubles.length > 0) throw new Error(`The window had troubles:\n${troubles.join('\n')}`)
    },
  }
}

/** Collects what a person would not see: broken scripts, refusals of the content policy, requests to anyone but this office. */
function watch(page: Page): string[] {
  const troubles: string[] = []
  const own = hostOf(page.url())
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('request', (request) => {
    if (![own, 'blob:', 'data:'].includes(hostOf(request.url()))) troubles.push(`Request to ${request.url()}`)
  })
  return troubles
}

/** Protocol and host; of `app://` addresses Node knows no origin. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url)
  return protocol + host
}
