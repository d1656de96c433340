import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newWorld, onFolder, passwords, type World } from '../world.ts'
import { workerFields } from '../fixtures.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())
const unlock = (password: string, who: 'attache' | 'officer' = 'officer') =>
  world.ask('session.unlock', { officerId: world.officers[who], password })
const firstCode = (answer: Awaited<ReturnType<typeof unlock>>) => (answer.ok ? 'ok' : answer.error.reasons[0]?.code)

describe('sign-in', () => {
  it('opens with the right password after a restart, and not with another', async () => {
    world = await world.restart()
    expect(await world.must('office.status', {})).toMatchObject({ state: 'locked', code: 'KDEI-TPE' })
    expect(firstCode(await unlock('salah sekali'))).toBe('session.wrong-password')
    world.clock.forward(2000)
    expect(firstCode(await unlock(passwords.officer))).toBe('ok')
  })

  it('says the same for a wrong password and an officer who does not exist', async () => {
    const wrong = await unlock('salah sekali')
    const nobody = await world.ask('session.unlock', { officerId: world.clock.newId(), password: 'salah sekali' })
    expect(wrong.ok || nobody.ok || wrong.error).toEqual(nobody.ok || nobody.error)
  })

  it('slows guessing: 1, 2, 4 … 60 seconds, also across a restart, never longer', async () => {
    let waited = 0
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(firstCode(await unlock('salah sekali'))).toBe('session.wrong-password')
      if (seconds === 8) world = await world.restart()
      expect(firstCode(await unlock(passwords.officer))).toBe('session.wait')
      world.clock.forward(seconds * 1000 - 1)
      expect(firstCode(await unlock(passwords.officer))).toBe('session.wait')
      world.clock.forward(1)
      waited += seconds
    }
    expect(waited).toBe(183)
    expect(firstCode(await unlock(passwords.officer))).toBe('ok')
    expect(firstCode(await unlock('salah sekali'))).toBe('session.wrong-password')
  })

  it('locks after the idle time, closing the database', async () => {
    world.clock.forward(10 * 60_000 - 1)
    await world.must('office.get', {})
    world.clock.forward(10 * 60_000)
    expect(await world.refused('office.get', {})).toMatchObject({ code: 'locked' })
    expect(world.office.gate.open).toBeUndefined()
  })

  it('overwrites the key when it locks and tells the windows', async () => {
    const key = world.office.gate.open?.dataKey
    const events: string[] = []
    world.office.on((event) => events.push(event.kind))
    await world.must('session.lock', {})
    expect(key?.every((byte) => byte === 0)).toBe(true)
    expect(events).toContain('locked')
  })

  it('asks again for the password of the person who is signed in', async () => {
    world.clock.forward(6 * 60_000)
    expect(await world.refused('session.confirm', { password: passwords.attache })).toMatchObject({
      code: 'notPermitted',
    })
    world.clock.forward(2000)
    const confirmed = await world.must('session.confirm', { password: passwords.officer })
    expect(confirmed.confirmedUntil > world.clock.now()).toBe(true)
  })

  it('takes a changed password and forgets the old one', async () => {
    await world.must('session.changePassword', { password: passwords.officer, newPassword: 'kata sandi yang baru' })
    world = await world.restart()
    expect(firstCode(await unlock(passwords.officer))).toBe('session.wrong-password')
    world.clock.forward(2000)
    expect(firstCode(await unlock('kata sandi yang baru'))).toBe('ok')
  })
})

describe('the recovery code', () => {
  it('gives an officer a new password, typed in lower case without dashes too', async () => {
    await world.must('session.lock', {})
    const recoveryCode = world.recoveryCode.toLowerCase().replaceAll('-', ' ')
    await world.must('session.recover', {
      officerId: world.officers.attache,
      recoveryCode,
      newPassword: 'sandi atase baru',
    })
    await world.must('workers.register', workerFields())
    world = await world.restart()
    expect(firstCode(await unlock('sandi atase baru', 'attache'))).toBe('ok')
  })

  it('of another office, or mistyped, is refused and slowed', async () => {
    const other = await newWorld()
    const wrong = {
      officerId: world.officers.attache,
      recoveryCode: other.recoveryCode,
      newPassword: 'sandi atase baru',
    }
    await other.close()
    expect(await world.refused('session.recover', wrong)).toMatchObject({ reasons: [{ code: 'recovery.wrong-code' }] })
    expect(await world.refused('session.recover', { ...wrong, recoveryCode: world.recoveryCode })).toMatchObject({
      reasons: [{ code: 'session.wait' }],
    })
  })
})

describe('the keyring file', () => {
  it('holds neither password, data key nor recovery code', () => {
    const text = readFileSync(join(world.folder, 'keyring.json'), 'utf8')
    const key = Buffer.from(world.office.gate.open?.dataKey ?? [])
    for (const secret of [passwords.attache, world.recoveryCode, key.toString('hex'), key.toString('base64')]) {
      expect(text.includes(secret)).toBe(false)
    }
  })

  it('that was changed from outside no longer opens', async () => {
    await world.must('session.lock', {})
    const path = join(world.folder, 'keyring.json')
    const ring = JSON.parse(readFileSync(path, 'utf8')) as { slots: { role?: string; name?: string }[] }
    for (const slot of ring.slots) if (slot.role === 'officer') slot.role = 'attache'
    writeFileSync(path, JSON.stringify(ring))
    expect(firstCode(await unlock(passwords.officer))).toBe('session.wrong-password')
  })

  it('is read from its copy when the first is torn, and said to be damaged when both are', async () => {
    await world.must('session.lock', {})
    writeFileSync(join(world.folder, 'keyring.json'), '{"format":"attache')
    expect(await world.must('office.status', {})).toMatchObject({ state: 'locked' })
    expect(firstCode(await unlock(passwords.officer))).toBe('ok')
    await world.must('session.lock', {})
    copyFileSync(join(world.folder, 'keyring.json'), join(world.folder, 'keyring.copy.json'))
    expect(await world.must('office.status', {})).toMatchObject({ state: 'damaged' })
  })

  it('without its database says so and creates none', async () => {
    await world.must('session.lock', {})
    rmSync(join(world.folder, 'office.db'))
    expect(firstCode(await unlock(passwords.officer))).toBe('database.missing')
  })
})

describe('officers', () => {
  beforeEach(() => world.signIn('attache'))

  it('who leave cannot come in any more; one attaché always stays', async () => {
    const change = { id: world.officers.officer, expectedVersion: 1, role: 'officer', active: false } as const
    await world.must('officers.change', change)
    expect(firstCode(await unlock(passwords.officer))).toBe('session.wrong-password')
    const last = { id: world.officers.attache, expectedVersion: 1, role: 'officer', active: true } as const
    world.clock.forward(2000)
    await world.signIn('attache')
    expect(await world.refused('officers.change', last)).toMatchObject({ reasons: [{ code: 'officer.last-attache' }] })
  })

  it('of one name cannot be told apart and are refused', async () => {
    const twin = { name: 'sri handayani', role: 'officer', password: 'sandi yang panjang' } as const
    expect(await world.refused('officers.add', twin)).toMatchObject({ code: 'conflict' })
  })
})

describe('a first run', () => {
  it('is refused in a folder that holds an office', async () => {
    const again = onFolder(world.folder, world.clock)
    const office = await world.must('office.get', {})
    const { settings } = office
    const refusal = await again.refused('office.create', {
      kind: 'post',
      code: 'KBRI-KUL',
      settings,
      attache: { name: 'X', password: 'sandi yang panjang' },
    })
    expect(refusal).toMatchObject({ reasons: [{ code: 'office.exists' }] })
    await again.office.stop()
  })
})
