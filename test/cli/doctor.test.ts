import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Check } from '../../electron/office/diagnostics/check.ts'
import { newWorld, type World } from '../world.ts'
import { lastLine } from './demo-result.ts'
import { attache } from './run-attache.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

type Verdict = { healthy: boolean; checks: Check[] }

async function examined(folder: string): Promise<{ code: number | null; verdict: Verdict; text: string }> {
  const { code, out } = await attache('doctor', '--data', folder, '--json')
  return { code, verdict: lastLine(out) as Verdict, text: out }
}

async function closedOffice(): Promise<string> {
  world = await newWorld()
  await world.office.stop()
  return world.folder
}

describe('attache doctor', () => {
  test('a healthy folder', async () => {
    const folder = await closedOffice()
    const { code, verdict, text } = await examined(folder)
    expect(verdict.checks.filter((check) => check.state !== 'good')).toEqual([])
    expect(code).toBe(0)
    expect(text).not.toContain(folder)
    expect(text).not.toContain('Ratna')
  })

  test('no office yet is no trouble', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-empty-'))
    const { code, verdict } = await examined(join(folder, 'office'))
    rmSync(folder, { recursive: true })
    expect(code).toBe(0)
    expect(verdict.healthy).toBe(true)
  })

  const damages: [string, Check['name'], (folder: string) => void][] = [
    ['a database cut short', 'database', (folder) => truncateSync(join(folder, 'office.db'), 10_000)],
    ['no database', 'database', (folder) => rmSync(join(folder, 'office.db'))],
    [
      'a plain SQLite file in its place',
      'database',
      (folder) =>
        writeFileSync(join(folder, 'office.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)])),
    ],
    ['one copy of the keyring gone', 'keyring', (folder) => rmSync(join(folder, 'keyring.copy.json'))],
    ['a torn keyring', 'keyring', (folder) => truncateSync(join(folder, 'keyring.json'), 100)],
    [
      'both copies torn',
      'keyring',
      (folder) => {
        for (const name of ['keyring.json', 'keyring.copy.json']) writeFileSync(join(folder, name), '{')
      },
    ],
  ]
  test.each(damages)('%s', async (_what, name, damage) => {
    const folder = await closedOffice()
    damage(folder)
    const { code, verdict } = await examined(folder)
    expect(code).toBe(1)
    expect(verdict.checks.filter((check) => check.state === 'bad').map((check) => check.name)).toEqual([name])
  })

  test.skipIf(process.platform === 'win32')('a folder open to others', async () => {
    const folder = await closedOffice()
    chmodSync(folder, 0o755)
    const { code, verdict } = await examined(folder)
    expect(code).toBe(1)
    expect(verdict.checks.find((check) => check.name === 'folder')).toMatchObject({
      state: 'bad',
      facts: { mode: '755' },
    })
  })

  test('says it in the language asked for, and changes nothing', async () => {
    const folder = await closedOffice()
    const before = readFileSync(join(folder, 'office.db'))
    const { out } = await attache('doctor', '--data', folder, '--lang', 'id')
    expect(out).toContain('Semuanya baik.')
    expect(readFileSync(join(folder, 'office.db')).equals(before)).toBe(true)
  })
})
