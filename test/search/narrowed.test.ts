import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  agencyFields,
  contractFields,
  employerFields,
  registerPartners,
  submittedContract,
  workerFields,
} from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

it('finds a partner of the wanted kind behind many of another kind', async () => {
  const agency = await world.must('agencies.register', { ...agencyFields, name: 'Melati Jaya' })
  for (let i = 0; i < 4; i += 1) {
    await world.must('agencies.register', { ...employerFields, name: `Melati Jaya ${i}`, identityNumber: `M${i}` })
  }
  const found = await world.must('agencies.list', { kind: 'agency', text: 'melati', limit: 3 })
  expect(found).toMatchObject({ rows: [{ id: agency.id }], total: 1, next: null })
})

it('finds a contract of the wanted state behind many of another state', async () => {
  const partners = await registerPartners(world)
  const waiting = await submittedContract(world, partners)
  for (let i = 0; i < 4; i += 1) {
    const { worker } = await world.must('workers.register', workerFields())
    await world.must('contracts.register', contractFields({ ...partners, workerId: worker.id }))
  }
  const found = await world.must('contracts.list', { states: ['submitted'], text: employerFields.name, limit: 3 })
  expect(found).toMatchObject({ rows: [{ id: waiting.contract.id }], total: 1, next: null })
})

it('finds an open contract by what its worker and employer are called now', async () => {
  const partners = await registerPartners(world)
  const { contract, worker } = await submittedContract(world, partners)
  const { id, createdAt: _created, changedAt: _changed, version, ...fields } = worker
  const named = { ...fields, name: 'Nama Sesudah Koreksi', passportNumber: 'X7654321' }
  await world.must('workers.correct', { id, expectedVersion: version, fields: named })
  const renamed = { ...employerFields, name: 'Keluarga Sesudah Koreksi' }
  await world.must('agencies.correct', { id: partners.employerId, expectedVersion: 1, fields: renamed })
  for (const text of ['Nama Sesudah Koreksi', 'X7654321', 'Keluarga Sesudah Koreksi']) {
    expect((await world.must('contracts.list', { text })).rows.map((row) => row.id)).toEqual([contract.id])
  }
  const hits = await world.must('search.find', { text: 'X7654321' })
  expect(hits.find((hit) => hit.kind === 'contract')?.title).toContain('Nama Sesudah Koreksi')
})
