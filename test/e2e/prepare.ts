import { buildIfStale } from '../../electron/fresh-build.ts'
import { obtainBrowser } from './browser.ts'

/** Before the first end-to-end test: the window as it ships, and a browser to show it. */
export function setup(): void {
  buildIfStale('window')
  obtainBrowser()
}
