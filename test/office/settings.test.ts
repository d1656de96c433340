import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatNumber } from '../../shared/office/number-pattern.ts'
import { numberPattern } from '../../shared/office/schema.ts'
import { newWorld, onFolder, testClock, type World } from '../world.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsOf } from '../fixtures.ts'

describe('number patterns', () => {
  it('need the year once and the sequence once', () => {
    for (const good of ['{POST}/{YYYY}/{NNNNNN}', '{NNN}-{YYYY}'])
      expect(numberPattern.safeParse(good).success).toBe(true)
    for (const bad of [
      '{POST}',
      '{YYYY}',
      '{NNN}/{NNN}/{YYYY}',
      '{YYYY}{YYYY}{NNN}',
      '{NN}/{YYYY}',
      '{YYYY}/{NNN}<b>',
    ]) {
      expect(numberPattern.safeParse(bad).success).toBe(false)
    }
  })

  it('fill in post, service, year and the padded sequence', () => {
    const part = { post: 'KDEI-TPE', service: 'LGL', year: 2026, sequence: 123 }
    expect(formatNumber('{POST}/{YYYY}/{NNNNNN}', part)).toBe('KDEI-TPE/2026/000123')
    expect(formatNumber('{SERVICE}-{NNN}/{YYYY}', { ...part, sequence: 12345 })).toBe('LGL-12345/2026')
  })
})

describe('settings', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
    await world.signIn('attache')
  })
  afterEach(() => world.close())

  it('are changed against the version that was seen, and the sign-in screen follows the language', async () => {
    const office = await world.must('office.get', {})
    const settings = { ...office.settings, language: 'en' as const, lockAfterMinutes: 3 }
    await world.must('office.changeSettings', { expectedVersion: 1, settings })
    expect(await world.refused('office.changeSettings', { expectedVersion: 1, settings })).toMatchObject({
      code: 'stale',
    })
    expect((await world.must('office.status', {})).language).toBe('en')
    world.clock.forward(3 * 60_000)
    expect(await world.refused('office.get', {})).toMatchObject({ code: 'locked' })
    await world.signIn('attache')
  })
})

describe('a first run', () => {
  it('knows the thirteen posts and nothing else, and starts with an office of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-first-'))
    const world = onFolder(folder, testClock())
    expect(await world.must('office.status', {})).toMatchObject({ state: 'absent', officers: [] })
    const posts = await world.must('office.posts', {})
    expect(posts).toHaveLength(13)
    expect(posts.filter((p) => p.dormant).map((p) => p.country)).toEqual(['SY'])
    expect(await world.must('session.get', {})).toBeNull()
    const created = await world.must('office.create', {
      kind: 'post',
      code: 'UJI-1',
      settings: settingsOf('UJI-1'),
      attache: { name: 'A', password: 'sandi yang panjang' },
    })
    expect(created.recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await world.must('office.status', {})).toMatchObject({ state: 'open', code: 'UJI-1' })
    const { paper } = await world.must('office.recoveryPaper', { recoveryCode: created.recoveryCode })
    expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-')
    const other = created.recoveryCode.replace(/.$/, (c) => (c === '0' ? '1' : '0'))
    expect((await world.refused('office.recoveryPaper', { recoveryCode: other })).code).toBe('notPermitted')
    await world.office.stop()
    rmSync(folder, { recursive: true, force: true })
  })
})
