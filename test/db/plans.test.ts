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
    db.prepare = (text: string) => {
      seen.add(text)
      return prepare(text)
    }
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
    const small = /^SCAN (officers|office|peers|counters|\(subquery)/
    const scans = queries().flatMap((text) =>
      stepsOf(text)
        .filter(
          (step) =>
            step.startsWith('SCAN ') && !/USING (COVERING )?INDEX|VIRTUAL TABLE/.test(step) && !small.test(step),
        )
        .map((step) => `${step} ← ${text.replace(/\s+/g, ' ').slice(0, 120)}`),
    )
    expect(queries().length).toBeGreaterThan(15)
    expect(scans).toEqual([])
  })

  it('sort nothing but what an index has sorted already', () => {
    const sorts = queries().filter((text) => stepsOf(text).some((step) => step.includes('TEMP B-TREE FOR ORDER BY')))
    expect(sorts).toEqual([])
  })

  function queries(): string[] {
    return [...seen].filter((text) => /^\s*SELECT/i.test(text))
  }

  function stepsOf(text: string): string[] {
    const holes = (text.match(/\?/g) ?? []).length
    const rows = world.office.gate.open?.db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array<null>(holes).fill(null))
    return (rows as { detail: string }[]).map((row) => row.detail)
  }
})
