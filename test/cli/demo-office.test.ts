import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '../../shared/channels.ts'
import { workerWarnings } from '../../shared/workers/rules.ts'
import { onFolder, testClock, type World } from '../world.ts'
import { lastLine } from './demo-result.ts'
import { attache } from './run-attache.ts'

const folders: string[] = []
const worlds: World[] = []
afterAll(async () => {
  for (const world of worlds) await world.office.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-demo-office-'))
  folders.push(folder)
  return folder
}

function worldAt(folder: string): World {
  const world = onFolder(folder, testClock())
  worlds.push(world)
  return world
}

test('two presses of the button make one office', async () => {
  const world = worldAt(newFolder())
  const answers = await Promise.all([1, 2].map(() => world.ask('office.createDemo', { language: 'id' })))
  expect(answers.map((answer) => answer.ok)).toEqual([true, false])
  expect((await world.must('office.status', {})).state).toBe('open')
})

describe('a demo office', () => {
  let world: World
  let made: Output<'office.createDemo'>
  beforeAll(async () => {
    const folder = newFolder()
    // What a demo that was cut off leaves behind.
    mkdirSync(join(folder, 'demo.part'))
    writeFileSync(join(folder, 'demo.part', 'office.db'), 'half')
    world = worldAt(folder)
    made = await world.must('office.createDemo', { language: 'id' })
  })

  test('is marked as a demo, open, and the attaché is signed in', async () => {
    expect(await world.must('office.status', {})).toMatchObject({ state: 'open', demo: true, code: 'KDEI-TPE' })
    expect((await world.must('office.get', {})).demo).toBe(true)
    expect((await world.must('session.get', {}))?.officer.role).toBe('attache')
    expect(readdirSync(world.folder).filter((name) => /part|new/.test(name))).toEqual([])
  })

  test('holds sixty contracts in every state, some with findings', async () => {
    const counts = await world.must('contracts.counts', {})
    expect(counts).toEqual({ draft: 7, submitted: 8, returned: 4, approved: 40, void: 1 })
    const { rows } = await world.must('contracts.list', { order: 'newest', limit: 500 })
    expect(rows).toHaveLength(60)
    expect(rows.filter((row) => row.blocks > 0).length).toBeGreaterThanOrEqual(5)
    expect(rows.filter((row) => row.warns > 0).length).toBeGreaterThanOrEqual(2)
    const returned = rows.filter((row) => row.state === 'returned')
    const view = await world.must('contracts.get', { id: returned[0]!.id })
    expect(view.contract.returns[0]?.codes.length).toBeGreaterThan(0)
  })

  test('register numbers have no gap', async () => {
    const { rows } = await world.must('contracts.list', { order: 'register', limit: 500 })
    const numbers = rows.map((row) => Number(row.registerNumber?.slice(-6))).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 41 }, (_, i) => i + 1))
  })

  test('its people are plausible: NIK fits birth date and sex, passports are usual and apart', async () => {
    const { rows } = await world.must('workers.list', { limit: 500 })
    expect(rows).toHaveLength(60)
    expect(rows.flatMap((worker) => workerWarnings(worker, world.clock.today()))).toEqual([])
    expect(new Set(rows.map((worker) => worker.passportNumber)).size).toBe(60)
    const { rows: employers } = await world.must('agencies.list', { kind: 'employer', limit: 500 })
    for (const employer of employers) expect(employer.localName).toMatch(/^\p{Script=Han}+$/u)
  })

  test('the story is spread over twelve weeks, forward only, and never in the future', async () => {
    const entries = await allEntries(world)
    const times = entries.map((entry) => entry.at).toReversed()
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)! <= world.clock.now()).toBe(true)
    const days = new Set(times.map((at) => at.slice(0, 10)))
    expect(days.size).toBeGreaterThan(50)
    expect(times[0]!.slice(0, 10)).toBe('2026-08-29')
  })

  test('the audit chain verifies', async () => {
    expect(await world.must('audit.verify', {})).toMatchObject({ brokenAt: null })
  })

  test('every password stated opens it', async () => {
    const { officers } = await world.must('office.status', {})
    expect(made.officers).toHaveLength(4)
    // The attaché last: the tests after this one need one.
    for (const { name, password } of made.officers.toReversed()) {
      const officer = officers.find((one) => one.name === name)
      const session = await world.must('session.unlock', { officerId: officer!.id, password })
      expect(session.officer.name).toBe(name)
    }
  })

  test('two packages have their receipt, one is on its way, the newest work waits', async () => {
    const status = await world.must('packages.status', {})
    expect(status).toMatchObject({ lastApplied: 2, unacknowledged: 1, headquarters: 'JAKARTA' })
    expect(status.waitingFacts).toBeGreaterThan(0)
    const headquarters = worldAt(join(world.folder, 'headquarters'))
    const { officers, demo } = await headquarters.must('office.status', {})
    expect(demo).toBe(true)
    await headquarters.must('session.unlock', { officerId: officers[0]!.id, password: 'pusat-demo' })
    const [post] = await headquarters.must('packages.peers', {})
    expect(post).toMatchObject({ code: 'KDEI-TPE', appliedUpTo: 2 })
    // The one on its way can still be taken in.
    const [onItsWay] = (await world.must('packages.list', { limit: 1 })).rows
    const { bytes } = await world.must('packages.file', { manifestHash: onItsWay!.manifestHash })
    expect(await headquarters.must('packages.import', { file: bytes })).toMatchObject({
      outcome: 'applied',
      sequence: 3,
    })
  })

  test('a second one in the same folder is refused', async () => {
    const problem = await world.refused('office.createDemo', { language: 'en' })
    expect(problem.reasons[0]?.code).toBe('office.exists')
  })

  test('the same day gives the same people', async () => {
    const again = worldAt(newFolder())
    await again.must('office.createDemo', { language: 'en' })
    expect(await peopleOf(again)).toEqual(await peopleOf(world))
  })
})

test('attache seed makes one, and as many more workers as asked', async () => {
  const folder = join(newFolder(), 'office')
  const made = await attache('seed', '--data', folder, '--workers', '40')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain('100 contracts')
  expect(existsSync(join(folder, 'office.db-wal'))).toBe(false)
  const again = await attache('seed', '--data', folder)
  expect(again).toMatchObject({ code: 1 })
  expect(again.err).toContain('office.exists')
  const card = await withPassword('atase-demo', () => attache('office', 'card', '--data', folder))
  expect(lastLine(card.out)).toMatchObject({ code: 'KDEI-TPE', kind: 'post' })
  const wrong = await withPassword('tebakan', () => attache('office', 'card', '--data', folder))
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toContain('session.wrong-password')
}, 60_000)

async function withPassword<T>(password: string, work: () => Promise<T>): Promise<T> {
  process.env['ATTACHE_PASSWORD'] = password
  try {
    return await work()
  } finally {
    delete process.env['ATTACHE_PASSWORD']
  }
}

async function peopleOf(world: World): Promise<unknown> {
  const { rows } = await world.must('workers.list', { limit: 500 })
  return rows.map(({ name, nik, passportNumber, birthDate }) => ({ name, nik, passportNumber, birthDate }))
}

async function allEntries(world: World): Promise<Output<'audit.list'>['rows']> {
  const entries: Output<'audit.list'>['rows'] = []
  for (let after: string | undefined; ;) {
    const page = await world.must('audit.list', { limit: 500, ...(after ? { after } : {}) })
    entries.push(...page.rows)
    if (page.next === null) return entries
    after = page.next
  }
}
