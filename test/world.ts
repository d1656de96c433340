// test/: the rooms again, from outside. world.ts builds an office in a temporary folder with a fixed clock, counted ids and verbs to tell a story.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer } from '../shared/call.ts'
import type { ChannelName, Input, Output } from '../shared/channels.ts'
import type { Problem } from '../shared/core/problem.ts'
import type { World as Clock } from '../electron/office/clock.ts'
import { startOfficeHere, type RunningOffice } from '../electron/office/start-office.ts'
import { settingsOf } from './fixtures.ts'

export const resources = fileURLToPath(new URL('../resources', import.meta.url))

/** Cheap on purpose: a test opens an office hundreds of times. */
export const testCost = { memoryKiB: 8, passes: 1, lanes: 1 }

export const passwords = {
  attache: 'sandi atase uji',
  officer: 'sandi petugas uji',
  auditor: 'sandi auditor uji',
} as const

export type TestClock = Clock & { set(instant: string): void; forward(ms: number): void }

/** Time stands still until told; ids count up and are unique in one run. */
export function testClock(start = '2026-11-21T02:00:00.000Z'): TestClock {
  let now = Date.parse(start)
  let ids = 0
  const seed = (worlds += 1)
  return {
    now: () => new Date(now).toISOString(),
    today: () => new Date(now).toISOString().slice(0, 10),
    newId: () => {
      ids += 1
      return `${String(seed).padStart(8, '0')}-0000-4000-8000-${String(ids).padStart(12, '0')}`
    },
    set: (instant) => void (now = Date.parse(instant)),
    forward: (ms) => void (now += ms),
  }
}
let worlds = 0

/** An office with someone to talk to it. */
export type World = {
  office: RunningOffice
  folder: string
  clock: TestClock
  recoveryCode: string
  officers: Record<'attache' | 'officer' | 'auditor', string>
  /** Calls and answers whatever comes. */
  ask<N extends ChannelName>(channel: N, input: Input<N>, requestId?: string): Promise<Answer<Output<N>>>
  /** Calls and expects a yes; a refusal fails the test with its codes. */
  must<N extends ChannelName>(channel: N, input: Input<N>, requestId?: string): Promise<Output<N>>
  /** Calls and expects a refusal; answers it. */
  refused<N extends ChannelName>(channel: N, input: Input<N>): Promise<Problem>
  signIn(who: 'attache' | 'officer' | 'auditor'): Promise<void>
  /** A new office process on the same folder, locked. */
  restart(): Promise<World>
  close(): Promise<void>
}

/** A post in Taipei (or headquarters) with an attaché, an officer and an auditor; the officer is signed in. */
export async function newWorld(
  options: { kind?: 'post' | 'headquarters'; post?: string; clock?: TestClock } = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'))
  const clock = options.clock ?? testClock()
  const world = onFolder(folder, clock)
  const kind = options.kind ?? 'post'
  const code = options.post ?? (kind === 'post' ? 'KDEI-TPE' : 'JAKARTA')
  const created = await world.must('office.create', {
    kind,
    code,
    settings: settingsOf(code),
    attache: { name: 'Ratna Kusuma', password: passwords.attache },
  })
  world.recoveryCode = created.recoveryCode
  const officer = await world.must('officers.add', {
    name: 'Sri Handayani',
    role: 'officer',
    password: passwords.officer,
  })
  const auditor = await world.must('officers.add', {
    name: 'Budi Hartono',
    role: 'auditor',
    password: passwords.auditor,
  })
  const session = await world.must('session.get', {})
  world.officers = { attache: session?.officer.id ?? '', officer: officer.id, auditor: auditor.id }
  await world.signIn('officer')
  return world
}

/** An office process on a folder, without creating anything. */
export function onFolder(folder: string, clock: TestClock): World {
  const office = startOfficeHere(
    { dataFolder: folder, resources, appVersion: '0.1.0-test' },
    { world: clock, cost: testCost },
  )
  const ask: World['ask'] = async (channel, input, requestId = clock.newId()) =>
    (await office.call({ channel, requestId, input })) as Answer<never>
  const world: World = {
    office,
    folder,
    clock,
    recoveryCode: '',
    officers: { attache: '', officer: '', auditor: '' },
    ask,
    async must(channel, input, requestId) {
      const answer = await ask(channel, input, requestId)
      if (!answer.ok)
        throw new Error(
          `${channel}: ${answer.error.code} ${answer.error.reasons.map((r) => `${r.code} ${r.field ?? ''}`).join(', ')} ${answer.error.incident ?? ''}`,
        )
      return answer.value
    },
    async refused(channel, input) {
      const answer = await ask(channel, input)
      if (answer.ok) throw new Error(`${channel} was not refused`)
      return answer.error
    },
    async signIn(who) {
      await world.must('session.unlock', { officerId: world.officers[who], password: passwords[who] })
    },
    async restart() {
      await office.stop()
      return Object.assign(onFolder(folder, clock), { recoveryCode: world.recoveryCode, officers: world.officers })
    },
    async close() {
      await office.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return world
}
