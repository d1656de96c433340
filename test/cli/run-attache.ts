// test/cli: the command line as a shell sees it: its output and its exit code.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runProgram } from '../../electron/cli/program.ts'

export const root = join(import.meta.dirname, '..', '..')

export type Ran = { code: number | null; out: string; err: string }

/** `attache …` in this process: fast, for everything but what only a process can show. */
export async function attache(...args: readonly string[]): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' }
  const code = await runProgram(
    ['node', 'attache', ...args],
    { write: (text) => (ran.out += text) },
    { write: (text) => (ran.err += text) },
  )
  return { ...ran, code }
}

/** `attache …` from the source, as a process of its own. */
export function spawnAttache(...args: readonly string[]): Promise<Ran> {
  const program = join(root, 'electron', 'cli', 'attache.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' })
    const ran: Ran = { code: null, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ran, code }))
    child.stdin.end()
  })
}
