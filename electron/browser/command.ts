import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { userFolder } from '../data-folder.ts'
import { openBrowser } from './open-browser.ts'
import { whenParentGoes } from './parent.ts'
import type { Served, ServeOptions } from './served.ts'

/** `node electron/browser/serve.ts [--data DIR] [--open]`: prints the one-time address as its only line and serves until told to stop. */
export async function runCommand(serve: (options: ServeOptions) => Promise<Served>): Promise<void> {
  const { data, open } = readArguments()
  const root = projectRoot()
  const served = await serve({
    dataFolder: data ? resolve(data) : join(userFolder(), 'office'),
    resources: join(root, 'resources'),
    rendererFolder: join(root, 'build', 'renderer'),
    appVersion: versionOf(root),
  })
  process.stdout.write(`${served.url}\n`)
  if (open) openBrowser(served.url)
  const stop = () => void served.stop().finally(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  whenParentGoes(stop)
}

function readArguments() {
  try {
    return parseArgs({ options: { data: { type: 'string' }, open: { type: 'boolean', default: false } } }).values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nserve.ts [--data DIR] [--open]\n`)
    process.exit(2)
  }
}

/** This file runs as `electron/browser/command.ts` and, when built, as `build/electron/browser/command.js`. */
function projectRoot(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '../../..')
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
