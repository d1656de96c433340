import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mustWait, noteAttempt } from '../../electron/office/keys/backoff.ts'
import { workerFields } from '../fixtures.ts'
import { newWorld, passwords, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

const codeOf = (answer: Awaited<ReturnType<World['ask']>>) => (answer.ok ? 'ok' : answer.error.reasons[0]?.code)
const openDb = () => {
  const { open } = world.office.gate
  if (!open) throw new Error('locked')
  return open.db
}

describe('guessing', () => {
  it('many at once is one guess', async () => {
    const guess = () => world.ask('session.unlock', { officerId: world.officers.attache, password: 'salah sekali' })
    const codes = (await Promise.all(Array.from({ length: 8 }, guess))).map(codeOf)
    expect(codes.filter((code) => code === 'session.wrong-password')).toHaveLength(1)
    expect(codes.filter((code) => code === 'session.wait')).toHaveLength(7)
  })

  it('by changing the password is slowed too, and waits together with the second unlock', async () => {
    const change = { password: 'salah sekali', newPassword: 'kata sandi yang baru' }
    expect(codeOf(await world.ask('session.changePassword', change))).toBe('session.wrong-password')
    expect(codeOf(await world.ask('session.changePassword', change))).toBe('session.wait')
    expect(codeOf(await world.ask('session.confirm', { password: passwords.officer }))).toBe('session.wait')
  })

  it('waits at most a minute after the clock was set back', () => {
    const officer = world.officers.officer
    const start = Date.parse(world.clock.now())
    for (let i = 0; i < 10; i += 1) noteAttempt(world.folder, officer, start)
    const hourEarlier = start - 3_600_000
    expect(mustWait(world.folder, officer, hourEarlier)).toBeDefined()
    expect(mustWait(world.folder, officer, hourEarlier + 59_000)).toBeDefined()
    expect(mustWait(world.folder, officer, hourEarlier + 60_000)).toBeUndefined()
  })
})

describe('who is signed in', () => {
  beforeEach(() => world.signIn('attache'))
  const second = async () => {
    await world.must('officers.add', { name: 'Dewi Lestari', role: 'attache', password: 'sandi atase kedua' })
  }

  it('loses at once what a role taken away allowed', async () => {
    await second()
    const { attache: id } = world.officers
    await world.must('officers.change', { id, expectedVersion: 1, role: 'officer', active: true })
    const add = { name: 'Orang Uji', role: 'attache', password: 'sandi yang panjang' } as const
    expect(await world.refused('officers.add', add)).toMatchObject({ reasons: [{ code: 'session.role' }] })
    expect((await world.must('session.get', {}))?.officer.role).toBe('officer')
  })

  it('is signed out by leaving', async () => {
    await second()
    const { attache: id } = world.officers
    await world.must('officers.change', { id, expectedVersion: 1, role: 'attache', active: false })
    expect(await world.refused('office.get', {})).toMatchObject({ code: 'locked' })
    expect(world.office.gate.open).toBeUndefined()
  })

  it('is locked out by a clock set back, which would keep the desk open and the second unlock fresh', async () => {
    world.clock.forward(-3_600_000)
    expect(await world.refused('office.get', {})).toMatchObject({ code: 'locked' })
  })

  it('whose call outlived a lock is told so, also when the next officer is in already', async () => {
    const adding = world.ask('officers.add', { name: 'Orang Uji', role: 'officer', password: 'sandi yang panjang' })
    await world.must('session.lock', {})
    await world.signIn('officer')
    expect(await adding).toMatchObject({ ok: false, error: { code: 'locked' } })
  })
})

describe('a request', () => {
  it('of one officer is not answered to another', async () => {
    const requestId = world.clock.newId()
    const fields = workerFields()
    await world.must('workers.register', fields, requestId)
    await world.signIn('attache')
    expect(codeOf(await world.ask('workers.register', fields, requestId))).toBe('request.reused')
  })

  it('leaves nothing of a password in the database, not even a quick hash of it', async () => {
    await world.signIn('attache')
    const input = { name: 'Dewi Lestari', role: 'officer' as const }
    const digestAfter = async (password: string) => {
      const { id, version } = await world.must('officers.add', { ...input, password })
      await world.must('officers.change', { id, expectedVersion: version, role: 'officer', active: false })
      const last = "SELECT input_digest FROM requests WHERE channel = 'officers.add' ORDER BY request_id DESC LIMIT 1"
      return openDb().prepare(last).pluck().get()
    }
    expect(await digestAfter('sandi yang panjang')).toBe(await digestAfter('sandi lain yang panjang'))
  })
})

describe('the keyring', () => {
  it('keeps an officer who was added while another was changing the password', async () => {
    await world.signIn('attache')
    const changing = world.ask('session.changePassword', {
      password: passwords.attache,
      newPassword: 'kata sandi yang baru',
    })
    const added = await world.must('officers.add', {
      name: 'Orang Uji',
      role: 'officer',
      password: 'sandi panjang sekali',
    })
    expect((await changing).ok).toBe(true)
    expect(await world.ask('session.unlock', { officerId: added.id, password: 'sandi panjang sekali' })).toMatchObject({
      ok: true,
    })
  })

  it('that was changed from outside while the office is open is not signed as good', async () => {
    await world.signIn('attache')
    const path = join(world.folder, 'keyring.json')
    const ring = readFileSync(path, 'utf8').replace('Budi Hartono', 'Budi Hartanto')
    writeFileSync(path, ring)
    const add = { name: 'Orang Uji', role: 'officer', password: 'sandi yang panjang' } as const
    expect(await world.refused('officers.add', add)).toMatchObject({ code: 'bug' })
    expect(readFileSync(path, 'utf8')).toBe(ring)
    expect((await world.must('officers.list', {})).map((o) => o.name)).not.toContain('Orang Uji')
  })

  it('loses the slot of an officer whose adding failed, as soon as it succeeds', async () => {
    await world.signIn('attache')
    openDb().exec("CREATE TEMP TRIGGER fails BEFORE INSERT ON requests BEGIN SELECT raise(ABORT, 'test'); END")
    const add = { name: 'Orang Uji', role: 'officer', password: 'sandi yang panjang' } as const
    expect((await world.ask('officers.add', add)).ok).toBe(false)
    openDb().exec('DROP TRIGGER fails')
    await world.must('officers.add', add)
    const { officers } = await world.must('office.status', {})
    expect(officers.filter((o) => o.name === 'Orang Uji')).toHaveLength(1)
  })
})

describe('the log', () => {
  it('says when an officer came in by the recovery code', async () => {
    await world.must('session.recover', {
      officerId: world.officers.attache,
      recoveryCode: world.recoveryCode,
      newPassword: 'sandi atase baru',
    })
    const { rows } = await world.must('audit.list', { limit: 1 })
    expect(rows[0]).toMatchObject({ action: 'session.recover', officer: 'Ratna Kusuma' })
  })
})

describe('the mark of an office that is open', () => {
  const mark = () => existsSync(join(world.folder, 'office.open'))

  it('goes with the lock, whatever locked it', async () => {
    expect(mark()).toBe(true)
    world.clock.forward(10 * 60_000)
    expect(await world.refused('office.get', {})).toMatchObject({ code: 'locked' })
    expect(mark()).toBe(false)
  })

  it('left by a crash stays until someone signs in and the database was checked', async () => {
    await world.must('session.lock', {})
    writeFileSync(join(world.folder, 'office.open'), '')
    await world.must('session.lock', {})
    world = await world.restart()
    expect(mark()).toBe(true)
  })
})

describe('a failed opening', () => {
  it('closes the database again', async () => {
    await world.must('session.lock', {})
    // A folder stands where the mark is written: opening fails when the database is open already.
    mkdirSync(join(world.folder, 'office.open'))
    const unlocked = await world.ask('session.unlock', {
      officerId: world.officers.officer,
      password: passwords.officer,
    })
    expect(unlocked.ok).toBe(false)
    // The last connection to close takes the write-ahead log with it.
    expect(existsSync(join(world.folder, 'office.db-wal'))).toBe(false)
    rmdirSync(join(world.folder, 'office.open'))
  })
})
