import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workerFields } from '../fixtures.ts'
import { acknowledge, dbOf, newPair, register, send, take } from './two-offices.ts'
import type { World } from '../world.ts'

/** Every statement of the exchange, at both ends, seen through EXPLAIN. */
describe('lists of the exchange', () => {
  let post: World
  let headquarters: World
  const seen = new Map<string, World>()
  beforeAll(async () => {
    ;({ post, headquarters } = await newPair())
    for (const world of [post, headquarters]) {
      const db = dbOf(world)
      const prepare = db.prepare.bind(db)
      db.prepare = (text: string) => {
        seen.set(text, world)
        return prepare(text)
      }
    }
    await post.must('workers.register', workerFields({ name: 'Melati Percobaan', passportNumber: 'C9000001' }))
    await post.must('workers.register', workerFields({ name: '王 Uji', passportNumber: 'C9000002' }))
    await register(post, 5)
    await take(headquarters, await send(post))
    await register(post)
    const early = await send(post)
    await register(post)
    await take(headquarters, await send(post))
    await take(headquarters, early)
    await take(post, await acknowledge(headquarters))
  })
  afterAll(async () => {
    await post.close()
    await headquarters.close()
  })

  it('page through packages, newest first, each once', async () => {
    const whole = (await post.must('packages.list', {})).rows
    expect(whole.map((row) => [row.kind, row.sequence])).toEqual([
      ['ack', 1],
      ['data', 3],
      ['data', 2],
      ['data', 1],
    ])
    expect(await paged((after) => post.must('packages.list', { limit: 3, ...after }))).toEqual(whole)
    expect(await post.refused('packages.list', { after: 'nonsense' })).toMatchObject({ code: 'invalid' })
  })

  it('page through records, the last changed first, of one post or all', async () => {
    const whole = (await headquarters.must('packages.records', {})).rows
    expect(whole[0]).toMatchObject({ post: 'KDEI-TPE', kind: 'worker', type: 'worker.registered' })
    expect(whole.map((row) => row.sequence)).toEqual(whole.map((row) => row.sequence).toSorted((a, b) => b - a))
    expect(await paged((after) => headquarters.must('packages.records', { limit: 4, ...after }))).toEqual(whole)
    expect(
      await paged((after) => headquarters.must('packages.records', { limit: 4, post: 'KDEI-TPE', ...after })),
    ).toEqual(whole)
    expect((await headquarters.must('packages.records', { post: 'SEOUL' })).rows).toEqual([])
  })

  it('find records by a piece of title or detail; one or two characters by the beginning of the title', async () => {
    const find = async (text: string) =>
      (await headquarters.must('packages.records', { text })).rows.map((row) => row.title)
    expect(await find('elati')).toEqual(['Melati Percobaan'])
    expect(await find('c9000002')).toEqual(['王 Uji'])
    expect(await find('王')).toEqual(['王 Uji'])
    expect(await find('me')).toEqual(['Melati Percobaan'])
    expect(await find('"; DROP')).toEqual([])
    expect(await find('%')).toEqual([])
    expect(await find('')).toHaveLength((await headquarters.must('packages.records', {})).rows.length)
    const paging = await paged((after) => headquarters.must('packages.records', { text: 'Uji', limit: 2, ...after }))
    expect(paging).toEqual((await headquarters.must('packages.records', { text: 'Uji' })).rows)
    expect(paging.length).toBeGreaterThan(5)
  })

  it('show the newest state of a record once, in front, and find it under its new name only', async () => {
    const [before] = (await headquarters.must('packages.records', { text: 'Melati' })).rows
    const worker = (await post.must('workers.list', { text: 'Melati' })).rows[0]
    const {
      id,
      createdAt: _,
      changedAt: _changed,
      version,
      ...fields
    } = await post.must('workers.get', { id: worker?.id ?? '' })
    await post.must('workers.correct', {
      id,
      expectedVersion: version,
      fields: { ...fields, name: 'Kenanga Percobaan' },
    })
    await take(headquarters, await send(post))
    const { rows } = await headquarters.must('packages.records', {})
    expect(rows[0]).toMatchObject({
      subjectId: before?.subjectId,
      title: 'Kenanga Percobaan',
      type: 'worker.corrected',
    })
    expect(rows.filter((row) => row.subjectId === id)).toHaveLength(1)
    expect((await headquarters.must('packages.records', { text: 'Melati' })).rows).toEqual([])
  })

  it('never walk a table', async () => {
    for (const world of [post, headquarters]) {
      await world.must('packages.status', {})
      await world.must('packages.peers', {})
    }
    expect(seen.size).toBeGreaterThan(30)
    const scans = [...seen].flatMap(([text, world]) => {
      if (!/^\s*(SELECT|UPDATE|DELETE)/i.test(text)) return []
      const holes = Array<null>((text.match(/\?/g) ?? []).length).fill(null)
      const plan = dbOf(world)
        .prepare(`EXPLAIN QUERY PLAN ${text}`)
        .all(...holes) as { detail: string }[]
      return plan
        .filter(({ detail }) => walks(detail))
        .map(({ detail }) => `${detail} ← ${text.replace(/\s+/g, ' ').slice(0, 160)}`)
    })
    expect(scans).toEqual([])
  })
})

/** A list of two dozen offices or officers is read whole; an order kept by an index is walked only as far as its page goes. */
function walks(detail: string): boolean {
  return (
    detail.startsWith('SCAN ') &&
    !/USING (COVERING )?INDEX|VIRTUAL TABLE|^SCAN (office|officers|peers|\(subquery|CONSTANT)/.test(detail)
  )
}

async function paged<T>(
  read: (after: { after?: string }) => Promise<{ rows: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page: { rows: T[]; next: string | null } = await read(after === undefined ? {} : { after })
    all.push(...page.rows)
    after = page.next
  }
  return all
}
