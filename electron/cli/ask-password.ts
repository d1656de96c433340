import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { stop } from './stop.ts'
import type { Terminal } from './terminal.ts'

/**
 * A password from ATTACHE_PASSWORD or typed without echo. SECURITY: never an argument: other users of the machine see arguments.
 */
export async function askPassword(terminal: Terminal, name: string): Promise<string> {
  const given = process.env['ATTACHE_PASSWORD']
  if (given) return given
  if (!process.stdin.isTTY) {
    return stop(
      'password.missing',
      'Kata sandi tidak diberikan. Isi variabel lingkungan ATTACHE_PASSWORD, atau jalankan dari terminal.',
      'No password was given. Set the environment variable ATTACHE_PASSWORD, or run this in a terminal.',
    )
  }
  process.stderr.write(terminal.text({ id: `Kata sandi ${name}: `, en: `Password of ${name}: ` }))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
