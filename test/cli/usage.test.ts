import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { attache, spawnAttache } from './run-attache.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-usage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['an unknown command', ['frobnicate']],
  ['a missing option', ['verify-qr', 'ATN1:X']],
  ['an unknown language', ['doctor', '--lang', 'fr']],
  ['a count that is none', ['seed', '--workers', 'many']],
])('%s is wrong usage: exit code 2', async (_what, args) => {
  const { code, err, out } = await attache(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Usage')
})

test('help tells the exit codes and where passwords come from', async () => {
  const { code, out } = await attache('office', 'card', '--help')
  expect(code).toBe(0)
  expect(out).toContain('ATTACHE_PASSWORD')
  expect(out).toContain('Exit codes: 0 done · 1 refused')
})

test('refusals come in the language asked for, without a stack', async () => {
  const keys = join(folder, 'keys.json')
  writeFileSync(keys, '[]')
  for (const [language, words] of [
    ['id', 'Berkas kunci tidak dikenal'],
    ['en', 'The key file is not known'],
  ] as const) {
    const { code, err } = await attache('verify-qr', 'ATN1:X', '--keys', keys, '--lang', language)
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  }
  const missing = await attache('verify-qr', 'ATN1:X', '--keys', join(folder, 'absent.json'))
  expect(missing.err).toContain('file.unreadable')
})

test('as a process it ends with the same code and words', async () => {
  const { code, out, err } = await spawnAttache(
    'verify-qr',
    'ATN1:X',
    '--keys',
    join(folder, 'absent.json'),
    '--lang',
    'id',
  )
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('tidak dapat dibaca')
})
