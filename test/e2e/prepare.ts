import { buildIfStale } from '../../electron/fresh-build.ts'
import { obtainBrowser } from './browser.ts'

/** Before the first end-to-end test: the window as it ships, and what shows it. */
export function setup(): void {
  buildIfStale('window')
  if (process.env['DESK_HOST'] === 'electron') buildIfStale('office')
  else obtainBrowser()
}
