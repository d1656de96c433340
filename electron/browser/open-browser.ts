import { spawn } from 'node:child_process'

/** Opens an address in the person's browser, if there is a screen to show it on. Failing is fine: the address is printed as well. */
export function openBrowser(url: string): void {
  const [program, ...args] = opener(url)
  if (!program) return
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function opener(url: string): string[] {
  if (process.platform === 'darwin') return ['open', url]
  // `start` is a word of cmd; its first quoted argument is a window title.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : []
}
