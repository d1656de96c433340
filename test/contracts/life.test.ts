import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractFields, registerPartners, submittedContract, workerFields, type Partners } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
let partners: Partners
beforeEach(async () => {
  world = await newWorld()
  partners = await registerPartners(world)
})
afterEach(() => world.close())

const asked = (view: { contract: { id: string; version: number } }) => ({
  id: view.contract.id,
  expectedVersion: view.contract.version,
})
const db = () => {
  const { open } = world.office.gate
  if (!open) throw new Error('locked')
  return open.db
}

describe('a contract', () => {
  it('goes from registration to the register, and its certificate prints', async () => {
    const submitted = await submittedContract(world, partners)
    expect(submitted.contract).toMatchObject({ state: 'submitted', fileNumber: 'B-000001' })
    expect(submitted.findings.filter((f) => f.severity === 'blocks')).toEqual([])
    await world.signIn('attache')
    const approved = await world.must('contracts.approve', asked(submitted))
    expect(approved.contract).toMatchObject({ state: 'approved', registerNumber: 'KDEI-TPE/2026/000001' })
    expect(approved.contract.qr).toMatch(/^ATN1:/)
    expect(approved.contract.verdict?.pack).toBe('foundation-2026-1')
    const paper = await world.must('contracts.certificate', { id: approved.contract.id })
    expect(Buffer.from(paper.pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(paper.fileName).toBe('KDEI-TPE_2026_000001.pdf')
    const { rows } = await world.must('contracts.list', { order: 'register' })
    expect(rows.map((row) => row.registerNumber)).toEqual(['KDEI-TPE/2026/000001'])
  })

  it('is returned with reasons and comes back in the same file and number', async () => {
    const submitted = await submittedContract(world, partners)
    await world.signIn('attache')
    const [reason] = await world.must('contracts.returnReasons', {})
    const returned = await world.must('contracts.return', {
      ...asked(submitted),
      codes: [reason?.code ?? ''],
      text: 'Lampirkan halaman dua.',
    })
    expect(returned.contract).toMatchObject({
      state: 'returned',
      returns: [{ codes: [reason?.code], text: 'Lampirkan halaman dua.' }],
    })
    await world.signIn('officer')
    const fields = contractFields({ ...partners, workerId: submitted.worker.id }, { months: 24 })
    const corrected = await world.must('contracts.correct', { ...asked(returned), fields })
    const again = await world.must('contracts.submit', asked(corrected))
    expect(again.contract).toMatchObject({ fileNumber: submitted.contract.fileNumber, state: 'submitted', months: 24 })
    expect(again.contract.returns).toHaveLength(1)
  })

  it('cannot be approved by who prepared or submitted it, even the attaché', async () => {
    await world.signIn('attache')
    const own = await submittedContract(world, partners)
    expect(own.actions.find((a) => a.action === 'approve')?.against.map((r) => r.code)).toEqual(['contract.own-work'])
    expect(await world.refused('contracts.approve', asked(own))).toMatchObject({
      code: 'refused',
      reasons: [{ code: 'contract.own-work' }],
    })
  })

  it('stays out of the hands of who prepared it, also after someone else has corrected it', async () => {
    await world.signIn('attache')
    const { worker } = await world.must('workers.register', workerFields())
    const fields = contractFields({ ...partners, workerId: worker.id })
    const draft = await world.must('contracts.register', fields)
    await world.signIn('officer')
    const corrected = await world.must('contracts.correct', {
      ...asked(draft),
      fields: { ...fields, note: 'Dibetulkan' },
    })
    const submitted = await world.must('contracts.submit', asked(corrected))
    await world.signIn('attache')
    expect(await world.refused('contracts.approve', asked(submitted))).toMatchObject({
      reasons: [{ code: 'contract.own-work' }],
    })
    const sneak = db().prepare(
      "UPDATE contracts SET state = 'approved', decided_by = ?, register_number = 'X', qr = 'X', decided_record = '{}' WHERE id = ?",
    )
    expect(() => sneak.run(world.officers.attache, submitted.contract.id)).toThrow(/cannot approve/)
  })

  it('with a blocking finding cannot be approved, and the answer names the rule', async () => {
    const low = await submittedContract(world, partners, { wageMinor: 1_878_000 })
    await world.signIn('attache')
    const refusal = await world.refused('contracts.approve', asked(low))
    expect(refusal.reasons.map((r) => r.code)).toContain('wage.below-floor')
  })

  it('of a suspended agency cannot be approved until the suspension ends', async () => {
    const submitted = await submittedContract(world, partners)
    await world.signIn('attache')
    const standing = { standing: 'suspended', reason: 'Pemeriksaan', from: '2026-11-01', until: '2026-11-30' } as const
    await world.must('agencies.setStanding', { id: partners.agencyId, expectedVersion: 1, standing })
    const { rows } = await world.must('contracts.list', { states: ['submitted'] })
    expect(rows[0]?.blocks).toBe(1)
    expect((await world.refused('contracts.approve', asked(submitted))).code).toBe('refused')
    world.clock.set('2026-12-01T02:00:00.000Z')
    await world.signIn('attache')
    await world.must('contracts.approve', asked(submitted))
  })

  it('once approved never changes but to void, which keeps its number', async () => {
    const submitted = await submittedContract(world, partners)
    await world.signIn('attache')
    const approved = await world.must('contracts.approve', asked(submitted))
    const fields = contractFields({ ...partners, workerId: submitted.worker.id }, { months: 12 })
    for (const refusal of [
      await world.refused('contracts.correct', { ...asked(approved), fields }),
      await world.refused('contracts.submit', asked(approved)),
      await world.refused('contracts.approve', asked(approved)),
    ]) {
      expect(refusal.code).toBe('refused')
    }
    expect(() => db().prepare("UPDATE contracts SET fields = '{}' WHERE id = ?").run(approved.contract.id)).toThrow(
      /never changes/,
    )
    expect(() => db().prepare('DELETE FROM contracts WHERE id = ?').run(approved.contract.id)).toThrow()
    const voided = await world.must('contracts.void', { ...asked(approved), reason: 'Salah orang' })
    expect(voided.contract).toMatchObject({
      state: 'void',
      registerNumber: 'KDEI-TPE/2026/000001',
      voidReason: 'Salah orang',
    })
    const next = await submittedContract(await asOfficer(), partners)
    await world.signIn('attache')
    expect((await world.must('contracts.approve', asked(next))).contract.registerNumber).toBe('KDEI-TPE/2026/000002')
    world.clock.forward(1000)
    await world.must('contracts.void', {
      ...asked(await world.must('contracts.get', { id: next.contract.id })),
      reason: 'Salah lagi',
    })
    const numbers = async (states?: 'void'[]) =>
      (await world.must('contracts.list', { order: 'register', ...(states ? { states } : {}) })).rows.map(
        (r) => r.registerNumber,
      )
    expect(await numbers()).toEqual(['KDEI-TPE/2026/000002', 'KDEI-TPE/2026/000001'])
    expect(await numbers(['void'])).toHaveLength(2)
  })

  it('keeps printing what was approved when the worker is corrected later', async () => {
    const submitted = await submittedContract(world, partners)
    await world.signIn('attache')
    const approved = await world.must('contracts.approve', asked(submitted))
    const { id, version, createdAt: _created, changedAt: _changed, ...fields } = submitted.worker
    await world.must('workers.correct', { id, expectedVersion: version, fields: { ...fields, name: 'Nama Baru Uji' } })
    const shown = await world.must('contracts.get', { id: approved.contract.id })
    expect(shown.worker.name).toBe(submitted.worker.name)
  })

  it('numbers start again with the year and follow the office pattern', async () => {
    const first = await submittedContract(world, partners)
    const second = await submittedContract(world, partners)
    await world.signIn('attache')
    const office = await world.must('office.get', {})
    const settings = { ...office.settings, contractNumberPattern: 'LGL-{NNNN}/{POST}/{YYYY}' }
    await world.must('office.changeSettings', { expectedVersion: office.version, settings })
    expect((await world.must('contracts.approve', asked(first))).contract.registerNumber).toBe('LGL-0001/KDEI-TPE/2026')
    world.clock.set('2027-01-02T02:00:00.000Z')
    await world.signIn('attache')
    expect((await world.must('contracts.approve', asked(second))).contract.registerNumber).toBe(
      'LGL-0001/KDEI-TPE/2027',
    )
  })

  it('names only registered parties of the right kind', async () => {
    const { worker } = await world.must('workers.register', workerFields())
    const wrong = contractFields({ ...partners, employerId: partners.agencyId, workerId: worker.id })
    expect(await world.refused('contracts.register', wrong)).toMatchObject({
      reasons: [{ code: 'contract.partner', field: 'employerId' }],
    })
  })
})

async function asOfficer(): Promise<World> {
  await world.signIn('officer')
  return world
}
