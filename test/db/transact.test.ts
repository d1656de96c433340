import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastFact } from '../../electron/office/packages/fact-rows.ts'
import { auditHead, verifyAudit } from '../../electron/office/audit/audit-rows.ts'
import { agencyFields, workerFields } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

const db = () => {
  const { open } = world.office.gate
  if (!open) throw new Error('locked')
  return open.db
}
const state = () => ({
  facts: lastFact(db()),
  audit: auditHead(db()).index,
  requests: db().prepare('SELECT count(*) FROM requests').pluck().get(),
})

describe('a write', () => {
  it('gives a repeated request its first answer and changes nothing twice', async () => {
    const fields = workerFields()
    const requestId = world.clock.newId()
    const first = await world.must('workers.register', fields, requestId)
    const after = state()
    expect(await world.must('workers.register', fields, requestId)).toEqual(first)
    expect(state()).toEqual(after)
  })

  it('refuses a request id that was used for something else', async () => {
    const requestId = world.clock.newId()
    await world.must('workers.register', workerFields(), requestId)
    const other = await world.ask('workers.register', workerFields(), requestId)
    expect(other).toMatchObject({ ok: false, error: { code: 'conflict' } })
    const elsewhere = await world.ask('agencies.register', agencyFields, requestId)
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })

  it('that is refused leaves no row, no audit entry, no fact and no stored answer', async () => {
    const before = state()
    const young = await world.ask('workers.register', workerFields({ birthDate: '2012-01-01' }))
    expect(young).toMatchObject({ ok: false, error: { code: 'refused', reasons: [{ code: 'worker.under-age' }] } })
    expect(state()).toEqual(before)
  })

  it('is forgotten as a request after a week, with what its answer said of people', async () => {
    const requestId = world.clock.newId()
    await world.must('workers.register', workerFields(), requestId)
    const kept = () => db().prepare('SELECT count(*) FROM requests WHERE request_id = ?').pluck().get(requestId)
    world.clock.forward(6 * 86_400_000)
    await world.signIn('officer')
    expect(kept()).toBe(1)
    world.clock.forward(2 * 86_400_000)
    await world.signIn('officer')
    expect(kept()).toBe(0)
  })

  it('writes row, audit entry and fact together', async () => {
    const before = state()
    await world.must('workers.register', workerFields())
    const after = state()
    expect(after.facts).toBe(before.facts + 1)
    expect(after.audit).toBe(before.audit + 1)
    expect(verifyAudit(db()).brokenAt).toBeNull()
  })

  it('based on an old version is answered stale', async () => {
    const partner = await world.must('agencies.register', agencyFields)
    const change = { id: partner.id, expectedVersion: 1, fields: { ...agencyFields, phone: '1' } }
    await world.must('agencies.correct', change)
    expect(
      await world.refused('agencies.correct', { ...change, fields: { ...agencyFields, phone: '2' } }),
    ).toMatchObject({ code: 'stale' })
  })

  it('on a full disk is refused, rolled back, and the office goes on', async () => {
    const pages = db().pragma('page_count', { simple: true }) as number
    db().pragma(`max_page_count = ${pages}`)
    const before = state()
    let full: unknown
    for (let i = 0; i < 200 && !full; i += 1) {
      const answer = await world.ask('workers.register', workerFields({ note: 'x'.repeat(900) }))
      if (!answer.ok) full = answer.error.code
    }
    expect(full).toBe('noSpace')
    const registered = db().prepare('SELECT count(*) FROM workers').pluck().get() as number
    expect(state()).toEqual({
      facts: before.facts + registered,
      audit: before.audit + registered,
      requests: Number(before.requests) + registered,
    })
    db().pragma('max_page_count = 1000000')
    await world.must('workers.register', workerFields())
    expect(verifyAudit(db()).brokenAt).toBeNull()
  })
})

describe('facts', () => {
  it('have a gapless sequence that the database itself guards', async () => {
    await world.must('workers.register', workerFields())
    const sequences = db().prepare('SELECT sequence FROM facts ORDER BY sequence').pluck().all()
    expect(sequences).toEqual(sequences.map((_, i) => i + 1))
    const insert = "INSERT INTO facts VALUES (?, '', 't', 1, 'k', 'i', '{}')"
    expect(() =>
      db()
        .prepare(insert)
        .run(sequences.length + 2),
    ).toThrow(/gap/)
    expect(() => db().exec("UPDATE facts SET body = '{}'")).toThrow(/append-only/)
    expect(() => db().exec('DELETE FROM facts')).toThrow(/append-only/)
  })
})
