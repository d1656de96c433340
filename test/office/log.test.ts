import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { framesOf, openLog } from '../../electron/office/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-log-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('begins anew when it is full and keeps the one before, so that it never fills the disk', () => {
  const path = join(folder, 'log')
  mkdirSync(path)
  writeFileSync(join(path, 'office.log'), 'x'.repeat(5 * 1024 * 1024))
  writeFileSync(join(path, 'office.before.log'), 'old')
  const log = openLog(folder, () => '2026-11-21T02:00:00.000Z')
  log({ level: 'info', event: 'call' })
  log({ level: 'info', event: 'call' })
  expect(readdirSync(path).sort()).toEqual(['office.before.log', 'office.log'])
  expect(readFileSync(join(path, 'office.log'), 'utf8').trim().split('\n')).toHaveLength(2)
  expect(readFileSync(join(path, 'office.before.log'), 'utf8')).toMatch(/^x+$/)
})

it('names where a bug happened without the folder, which holds the name of the account', () => {
  const { frames } = framesOf(new Error('Siti Aminah C1234567'))
  expect(frames?.[0]).toMatch(/log\.test\.ts:\d+:\d+\)?$/)
  expect(JSON.stringify(frames)).not.toMatch(/Siti|work|home|Users|file:/)
})
