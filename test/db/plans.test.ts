import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerPartners, submittedContract } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

/** Every statement the desk's screens run, seen through EXPLAIN: none may walk a whole table. */
describe('the queries of the desk screens', () => {
  let world: World
  const seen = new Set<string>()
  beforeAll(async () => {
    world = await newWorld()
    const partners = await registerPartners(world)
    const { contract } = await submittedContract(world, partners)
    const { open } = world.office.gate
    if (!open) throw new Error('locked')
    await world.signIn('attache')
    const db = world.office.gate.open?.db
    if (!db) throw new Error('locked')
    const prepare = db.prepare.bind(db)
    db.prepare = ((text: string) => {
      seen.add(text)
      return prepare(text)
    }) as typeof db.prepare
    for (const order of ['waiting', 'newest', 'register'] as const) await world.must('contracts.list', { order })
    await world.must('contracts.list', { text: 'Pekerja', states: ['submitted'] })
    await world.must('contracts.counts', {})
    await world.must('contracts.get', { id: contract.id })
    await world.must('workers.list', {})
    await world.must('workers.list', { text: 'Pekerja' })
    await world.must('workers.byPassport', { passportNumber: 'C1' })
    await world.must('agencies.list', {})
    await world.must('agencies.list', { kind: 'agency' })
    await world.must('agencies.list', { text: 'Agensi' })
    await world.must('search.find', { text: 'Pekerja Uji' })
    await world.must('rosters.list', {})
    await world.must('audit.list', {})
    await world.must('packages.list', {})
    await world.must('packages.status', {})
    db.prepare = prepare
  })
  afterAll(() => world.close())

  it('use an index each', () => {
    const db = world.office.gate.open?.db
    const scans = [...seen]
      .filter((text) => /^\s*SELECT/i.test(text))
      .flatMap((text) => {
        const holes = (text.match(/\?/g) ?? []).length
        const plan = db?.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array<null>(holes).fill(null)) as {
          detail: string
        }[]
        return plan
          .map((step) => step.detail)
          .filter(
            (detail) =>
              /^SCAN /.test(detail) &&
              !/USING (COVERING )?INDEX|VIRTUAL TABLE|^SCAN (officers|office|peers|counters|\(subquery)/.test(detail),
          )
          .map((detail) => `${detail} ← ${text.replace(/\s+/g, ' ').slice(0, 120)}`)
      })
    expect(seen.size).toBeGreaterThan(15)
    expect(scans).toEqual([])
  })

  it('sort nothing but what an index has sorted already', () => {
    const db = world.office.gate.open?.db
    const sorts = [...seen].filter((text) => {
      const holes = (text.match(/\?/g) ?? []).length
      if (!/^\s*SELECT/i.test(text)) return false
      const plan = db?.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array<null>(holes).fill(null)) as {
        detail: string
      }[]
      return plan.some((step) => /TEMP B-TREE FOR ORDER BY/.test(step.detail))
    })
    // Search results are few and ordered by number; that sort is over the matches only.
    expect(sorts.filter((text) => !text.includes('search_index'))).toEqual([])
  })
})
