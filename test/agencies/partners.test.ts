import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyFields, employerFields, placementFields } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

describe('partners', () => {
  it('are registered in active standing, each kind with what it needs', async () => {
    for (const fields of [agencyFields, employerFields, placementFields]) {
      const partner = await world.must('agencies.register', fields)
      expect(partner).toMatchObject({ ...fields, standing: { standing: 'active', from: '2026-11-21' }, version: 1 })
      expect(await world.must('agencies.get', { id: partner.id })).toEqual(partner)
    }
    const { employerType: _left, ...noType } = employerFields
    expect(await world.refused('agencies.register', noType)).toMatchObject({ reasons: [{ field: 'employerType' }] })
    expect(
      await world.refused('agencies.register', { ...agencyFields, name: 'Lain', employerType: 'household' }),
    ).toMatchObject({ code: 'refused' })
  })

  it('of the same name and licence are refused, whatever the case and dots', async () => {
    await world.must('agencies.register', { ...placementFields, name: 'PT. Uji Bina' })
    expect(await world.refused('agencies.register', { ...placementFields, name: 'pt uji  bina' })).toMatchObject({
      code: 'conflict',
    })
    await world.must('agencies.register', { ...placementFields, name: 'pt uji bina', licenceNumber: 'lain' })
  })

  it('are listed in name order, page by page, and found by either script and by licence', async () => {
    const names = ['Agensi C', 'agensi a', 'Agensi B', 'ÁGENSI D']
    for (const [i, name] of names.entries())
      await world.must('agencies.register', {
        ...agencyFields,
        name,
        licenceNumber: `IZIN-${i}`,
        localName: `測試公司${i}`,
      })
    const first = await world.must('agencies.list', { kind: 'agency', limit: 3 })
    const second = await world.must('agencies.list', { kind: 'agency', limit: 3, after: first.next ?? '' })
    expect([...first.rows, ...second.rows].map((p) => p.name)).toEqual(['agensi a', 'Agensi B', 'Agensi C', 'ÁGENSI D'])
    expect(first.total).toBe(4)
    for (const text of ['測試公司2', 'IZIN-2']) {
      expect((await world.must('agencies.list', { text })).rows.map((p) => p.name)).toEqual(['Agensi B'])
    }
    await world.must('agencies.register', { ...agencyFields, name: 'Ta Fu', licenceNumber: 'X', localName: '王明' })
    for (const text of ['王明', 'ta fu', 'fu ta', '王明 Ta']) {
      expect((await world.must('agencies.list', { text })).rows.map((p) => p.name)).toEqual(['Ta Fu'])
    }
    expect(await world.refused('agencies.list', { after: 'not a cursor' })).toMatchObject({
      reasons: [{ field: 'after' }],
    })
  })

  it('get a standing from the attaché only, with reason, class and dates', async () => {
    const { id } = await world.must('agencies.register', agencyFields)
    const listed = { standing: 'listed', class: 'criminal', reason: 'Putusan pengadilan', from: '2026-11-21' } as const
    expect(await world.refused('agencies.setStanding', { id, expectedVersion: 1, standing: listed })).toMatchObject({
      code: 'notPermitted',
    })
    await world.signIn('attache')
    const refusals = [
      { ...listed, reason: '' },
      { standing: 'listed', reason: 'Alasan', from: '2026-11-21' } as const,
      { ...listed, until: '2026-11-20' },
    ]
    for (const standing of refusals) {
      expect((await world.refused('agencies.setStanding', { id, expectedVersion: 1, standing })).code).toBe('refused')
    }
    const after = await world.must('agencies.setStanding', { id, expectedVersion: 1, standing: listed })
    expect(after).toMatchObject({ standing: listed, version: 2 })
  })

  it('keep their kind when they are corrected', async () => {
    const { id } = await world.must('agencies.register', agencyFields)
    expect(await world.refused('agencies.correct', { id, expectedVersion: 1, fields: placementFields })).toMatchObject({
      reasons: [{ field: 'kind' }],
    })
    const after = await world.must('agencies.correct', {
      id,
      expectedVersion: 1,
      fields: { ...agencyFields, phone: '+886 1' },
    })
    expect(after).toMatchObject({ phone: '+886 1', version: 2 })
  })
})
