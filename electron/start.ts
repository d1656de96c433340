// electron: the program of this machine: the office, and the hosts that carry a window's calls to it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './fresh-build.ts'
import { obtainElectron } from './desktop-binary.ts'

/** `npm start`: the desktop where Electron can be had and there is a screen, else the same window in a browser. */
const root = join(import.meta.dirname, '..')
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

buildIfStale('window')
const electron = hasScreen ? await obtainElectron() : undefined
if (electron) {
  buildIfStale('office')
  run(electron, [root])
} else {
  console.log(
    hasScreen
      ? 'Electron cannot be downloaded here: opening the browser instead · Electron tidak dapat diunduh di sini: dibuka di peramban.'
      : 'There is no screen for Electron: open this address in a browser · Tidak ada layar: buka alamat ini di peramban.',
  )
  run(process.execPath, [join(import.meta.dirname, 'browser', 'serve.ts'), '--open'])
}

/** The child keeps our terminal. Its stdin is a pipe: when we are gone, however we went, it notices and locks the office. */
function run(program: string, args: string[]): void {
  const child = spawn(program, args, { cwd: root, stdio: ['pipe', 'inherit', 'inherit'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
