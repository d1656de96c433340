// test/e2e: the window in a real browser, as a person at the desk uses it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Quiet on a closed network: without these Chromium looks up Google's hosts at every start. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** A browser of this machine, already there or put there by `obtainBrowser`. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error(howToInstall())
  // Playwright leaves the sandbox off by default, which root needs.
  return chromium.launch({ executablePath, args: flags })
}

/** Makes sure that there is a browser; may download one, which takes a minute. Throws with the one line to run: never skips. */
export function obtainBrowser(): void {
  if (findBrowser()) return
  console.log('No Chrome, Chromium or Edge here: getting one for the tests …')
  run(process.execPath, [join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'), 'install', 'chromium'])
  if (!findBrowser() && isDebianRoot) install('chromium')
  if (!findBrowser()) throw new Error(howToInstall())
}

/** Pictures of screens need letters of every post (Arabic, Chinese, Korean …); a plain Debian has none of them. */
export function obtainScreenFonts(): void {
  if (process.platform !== 'linux' || spawnSync('fc-list', [':lang=zh']).stdout?.length) return
  if (isDebianRoot) install('fonts-noto-core', 'fonts-noto-cjk')
  else console.log('Names in Arabic or Chinese will be boxes: apt-get install fonts-noto-core fonts-noto-cjk')
}

function findBrowser(): string | undefined {
  return [process.env['CHROME_PATH'], ...usualPlaces(), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
}

function usualPlaces(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? 'C:\\')
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return programs.flatMap((program) => roots.map((root) => join(root, program)))
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return apps.flatMap((app) =>
      ['/', homedir()].map((root) => join(root, `Applications/${app}.app/Contents/MacOS/${app}`)),
    )
  }
  const programs = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
}

function howToInstall(): string {
  const line = isDebianRoot
    ? 'apt-get update && apt-get install -y chromium'
    : 'npx playwright-core install --with-deps chromium'
  return `The end-to-end tests need Chrome, Chromium or Edge. Install one (${line}) or set CHROME_PATH.`
}

function install(...packages: string[]): void {
  console.log(`apt-get install ${packages.join(' ')} …`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** Its failure shows in what is still missing afterwards. Bounded: a blocked download may hang. */
function run(program: string, args: string[]): void {
  spawnSync(program, args, {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
