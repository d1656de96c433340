import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../electron/office/audit/audit-rows.ts'
import { workerFields } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
  for (let i = 0; i < 5; i += 1) await world.must('workers.register', workerFields())
})
afterAll(() => world.close())

const db = () => {
  const { open } = world.office.gate
  if (!open) throw new Error('locked')
  return open.db
}

describe('the audit log', () => {
  it('refuses to be changed or shortened', () => {
    expect(() => db().exec("UPDATE audit SET action = 'x'")).toThrow(/append-only/)
    expect(() => db().exec('DELETE FROM audit')).toThrow(/append-only/)
  })

  it('logs that a record was shown, once in ten minutes', async () => {
    const { rows } = await world.must('workers.list', {})
    const id = rows[0]?.id ?? ''
    const views = () =>
      db().prepare("SELECT count(*) FROM audit WHERE action = 'workers.get' AND subject_id = ?").pluck().get(id)
    await world.must('workers.get', { id })
    await world.must('workers.get', { id })
    expect(views()).toBe(1)
    world.clock.forward(10 * 60_000)
    await world.signIn('officer')
    await world.must('workers.get', { id })
    expect(views()).toBe(2)
  })

  it('is filtered by record and officer together, and refuses a cursor that is none', async () => {
    const { rows } = await world.must('workers.list', {})
    const subjectId = rows[0]?.id ?? ''
    await world.signIn('attache')
    await world.must('workers.get', { id: subjectId })
    const { attache: officerId } = world.officers
    const seen = await world.must('audit.list', { subjectId, officerId })
    expect(seen.rows.map((row) => row.action)).toEqual(['workers.get'])
    expect(await world.refused('audit.list', { after: 'x' })).toMatchObject({ reasons: [{ code: 'page.cursor' }] })
    await world.signIn('officer')
  })

  it('that cannot be written shows no record, at the second try neither', async () => {
    const { rows } = await world.must('workers.list', {})
    const id = rows[1]?.id ?? ''
    db().exec("CREATE TEMP TRIGGER fails BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'test'); END")
    expect((await world.ask('workers.get', { id })).ok).toBe(false)
    expect((await world.ask('workers.get', { id })).ok).toBe(false)
    db().exec('DROP TRIGGER fails')
    await world.must('workers.get', { id })
  })

  const columns = ['at', 'officer_id', 'action', 'subject_kind', 'subject_id', 'previous', 'hash', 'index_']
  it.each(columns)('names the entry whose %s was changed behind its back', (column) => {
    const d = db()
    d.exec('SAVEPOINT tampering; DROP TRIGGER audit_never_changes')
    const value = column === 'index_' ? 'index_ + 1000' : `coalesce(${column}, '') || 'x'`
    d.exec(`UPDATE audit SET ${column} = ${value} WHERE index_ = 4`)
    const found = verifyAudit(d).brokenAt
    d.exec('ROLLBACK TO tampering; RELEASE tampering')
    // A forged hash is noticed at the entry itself; a changed one nowhere else.
    expect(found).toBe(4)
    expect(verifyAudit(d).brokenAt).toBeNull()
  })

  it('names the gap when an entry was taken out', () => {
    const d = db()
    d.exec('SAVEPOINT tampering; DROP TRIGGER audit_never_shrinks; DELETE FROM audit WHERE index_ = 3')
    const found = verifyAudit(d).brokenAt
    d.exec('ROLLBACK TO tampering; RELEASE tampering')
    expect(found).toBe(3)
  })
})
