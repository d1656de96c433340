import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

describe('long work', () => {
  it('is answered cancelled when it is stopped, and the next work runs', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i};PEKERJA UJI ${i};L;01-01-1990;C${1_000_000 + i}`)
    const file = new TextEncoder().encode(['NO;NAMA;L/P;TANGGAL LAHIR;NO PASPOR', ...lines].join('\n'))
    const requestId = world.clock.newId()
    const running = world.ask('rosters.read', { file }, requestId)
    await world.must('work.cancel', { requestId })
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    const small = new TextEncoder().encode(['NO;NAMA;L/P;TANGGAL LAHIR;NO PASPOR', ...lines.slice(0, 3)].join('\n'))
    expect((await world.must('rosters.read', { file: small })).kind).toBe('csv')
  })

  it('is stopped by the lock', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i};PEKERJA UJI ${i};L;01-01-1990;C${1_000_000 + i}`)
    const file = new TextEncoder().encode(['NO;NAMA;L/P;TANGGAL LAHIR;NO PASPOR', ...lines].join('\n'))
    const running = world.ask('rosters.read', { file })
    await world.must('session.lock', {})
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('a lock in the middle of a call', () => {
  it('is answered locked, not as a bug', async () => {
    await world.signIn('attache')
    const adding = world.ask('officers.add', { name: 'Orang Uji', role: 'officer', password: 'sandi yang panjang' })
    await world.must('session.lock', {})
    expect(await adding).toMatchObject({ ok: false, error: { code: 'locked' } })
    await world.signIn('attache')
    expect((await world.must('officers.list', {})).map((o) => o.name)).not.toContain('Orang Uji')
  })
})
