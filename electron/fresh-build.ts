import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The two halves of the build: the script that makes each, the file that shows when, and everything that the script reads. */
const halves = {
  window: {
    script: 'build:window',
    product: 'build/renderer/index.html',
    sources: ['renderer/**/*', 'shared/**/*.ts', 'package-lock.json'],
  },
  office: {
    script: 'build:office',
    product: 'build/electron/desktop/main.js',
    sources: ['electron/**/*.{ts,cts}', 'electron/tsconfig*.json', 'shared/**/*.ts', 'tsconfig.json'],
  },
}

/** Builds a half of build/ that is missing or older than a source. Throws when the build fails; its messages are shown. */
export function buildIfStale(half: keyof typeof halves): void {
  const { script, product, sources } = halves[half]
  const builtAt = statSync(join(root, product), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (newest(sources) < builtAt) return
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    // npm is a .cmd on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm run ${script} failed; its messages are above.`)
}

function newest(patterns: string[]): number {
  return Math.max(...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs))
}
