import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'node_modules', 'electron')
const limitMs = 60_000

/**
 * Electron's program, downloaded on first use: its package carries none and has no install script any more. Undefined when it is
 * neither here nor to be had within a minute, as in networks that block its download site.
 */
export async function obtainElectron(): Promise<string | undefined> {
  return findElectron() ?? ((await download()) ? findElectron() : undefined)
}

/** What Electron's own index.js does, without its download: that has no time limit and prints stack traces. */
function findElectron(): string | undefined {
  const path = join(folder, 'path.txt')
  if (!existsSync(path)) return undefined
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const program = join(dist, readFileSync(path, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

async function download(): Promise<boolean> {
  console.log('Getting Electron (once, about 120 MB) · Mengunduh Electron (sekali saja, sekitar 120 MB) …')
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill(), limitMs)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(timer)
  return code === 0
}

// `npm run pack` asks first, so that electron-builder never waits on a download that cannot come.
if (import.meta.main && !(await obtainElectron())) {
  console.error(
    'Electron cannot be had here within a minute, so nothing was packed. Put its dist folder into node_modules/electron/dist.',
  )
  process.exit(1)
}
