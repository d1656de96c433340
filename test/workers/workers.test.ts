import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workerFields } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

describe('workers', () => {
  it('are registered with their passport in capitals, and found by it', async () => {
    const { worker, warnings } = await world.must('workers.register', workerFields({ passportNumber: ' c 7654321 ' }))
    expect(worker.passportNumber).toBe('C7654321')
    expect(warnings).toEqual([])
    expect(await world.must('workers.byPassport', { passportNumber: 'c7654321' })).toEqual(worker)
    expect(await world.must('workers.byPassport', { passportNumber: 'C0000000' })).toBeNull()
  })

  it('under 18 today are refused; on the birthday they are not', async () => {
    expect(await world.refused('workers.register', workerFields({ birthDate: '2008-11-22' }))).toMatchObject({
      reasons: [{ code: 'worker.under-age', field: 'birthDate' }],
    })
    await world.must('workers.register', workerFields({ birthDate: '2008-11-21' }))
    expect(await world.refused('workers.register', workerFields({ birthDate: '2027-01-01' }))).toMatchObject({
      reasons: [{ code: 'worker.birth-date' }],
    })
  })

  it('whose NIK disagrees are registered with a warning', async () => {
    const { worker, warnings } = await world.must('workers.register', workerFields({ nik: '3507031411940014' }))
    expect(worker.nik).toBe('3507031411940014')
    expect(warnings.length).toBeGreaterThan(0)
    expect((await world.must('workers.register', workerFields({ nik: '3507035411940014' }))).warnings).toEqual([])
  })

  it('share neither passport nor national number', async () => {
    await world.must('workers.register', workerFields({ passportNumber: 'C7654321', nationalWorkerId: '846' }))
    expect(await world.refused('workers.register', workerFields({ passportNumber: 'c7654321' }))).toMatchObject({
      code: 'conflict',
      reasons: [{ field: 'passportNumber' }],
    })
    expect(await world.refused('workers.register', workerFields({ nationalWorkerId: '846' }))).toMatchObject({
      code: 'conflict',
      reasons: [{ field: 'nationalWorkerId' }],
    })
    await world.must('workers.register', workerFields({ passportNumber: 'C7654321', nationality: 'TLS' }))
  })

  it('are corrected against the version that was seen', async () => {
    const { worker } = await world.must('workers.register', workerFields())
    const { id, version, createdAt: _c, changedAt: _d, ...fields } = worker
    const after = await world.must('workers.correct', {
      id,
      expectedVersion: version,
      fields: { ...fields, phone: '0812' },
    })
    expect(after.worker).toMatchObject({ phone: '0812', version: 2 })
    expect(await world.refused('workers.correct', { id, expectedVersion: version, fields })).toMatchObject({
      code: 'stale',
    })
  })

  it('are paged newest first without loss, and found by part of a name, old spelling, NIK and phone', async () => {
    for (let i = 0; i < 7; i += 1) {
      await world.must('workers.register', workerFields({ name: `Orang Uji ${i}` }))
      world.clock.forward(1000)
    }
    await world.must(
      'workers.register',
      workerFields({ name: 'Kartini binti Soekarno', nik: '3507035411940014', phone: '0813-555' }),
    )
    const names: string[] = []
    let after: string | undefined
    do {
      const page = await world.must('workers.list', { limit: 3, ...(after ? { after } : {}) })
      names.push(...page.rows.map((w) => w.name))
      after = page.next ?? undefined
    } while (after)
    expect(names).toEqual(['Kartini binti Soekarno', ...[6, 5, 4, 3, 2, 1, 0].map((i) => `Orang Uji ${i}`)])
    for (const text of ['kart', 'soekarno', '3507035411940014', '0813-555', 'karno kartini']) {
      expect((await world.must('workers.list', { text })).rows.map((w) => w.name)).toEqual(['Kartini binti Soekarno'])
    }
    for (const text of ['"', "' OR 1=1", 'a*', 'NEAR(x)', 'k', '%', '__', '***']) {
      expect((await world.must('workers.list', { text })).rows).toEqual([])
    }
  })
})
