import { spawn, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask } from './start-browser.ts'

const command = join(import.meta.dirname, '../../electron/browser/serve.ts')

test('the command prints one line, the address, and ends on SIGTERM', async () => {
  const run = start(['ignore', 'pipe', 'pipe'])
  const { origin, pathname, search } = new URL(await run.line)
  expect((await ask(origin, pathname + search)).status).toBe(303)
  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(0)
  expect(run.printed().split('\n')).toHaveLength(2)
}, 20_000)

test('the command ends when the process that started it lets go of its input', async () => {
  const run = start(['pipe', 'pipe', 'pipe'])
  await run.line
  run.child.stdin?.end()
  expect(await run.exit).toBe(0)
}, 20_000)

test('words it does not know are refused', async () => {
  const run = start(['ignore', 'pipe', 'pipe'], ['--port', '80'])
  expect(await run.exit).toBe(2)
}, 20_000)

function start(stdio: StdioOptions, more: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const child = spawn(process.execPath, [command, '--data', join(folder, 'office'), ...more], { stdio })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  const line = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('\n')) resolve(printed.split('\n')[0]!)
    })
  })
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, line, exit, printed: () => printed }
}
