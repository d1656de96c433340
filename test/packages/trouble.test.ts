import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendFacts } from '../../electron/office/packages/fact-rows.ts'
import type { WriteDb } from '../../electron/office/db/open.ts'
import { reseal } from '../../electron/office/packages/container/open-container.ts'
import { newIdentity } from '../../electron/office/packages/container/identity.ts'
import { readOfficeKeys } from '../../electron/office/packages/office-keys.ts'
import {
  acknowledge,
  dbOf,
  enrol,
  factsAt,
  openCopy,
  packageAt,
  pairTemplate,
  refusal,
  register,
  send,
  snapshot,
  take,
} from './two-offices.ts'
import type { World } from '../world.ts'

let post: World
let headquarters: World
const opened: World[] = []
let template: Awaited<ReturnType<typeof pairTemplate>>
beforeAll(async () => {
  template = await pairTemplate()
})
beforeEach(async () => {
  ;({ post, headquarters } = await template.copy())
})
afterAll(() => template.close())
afterEach(async () => {
  for (const world of [post, headquarters, ...opened.splice(0)]) await world.close()
})

describe('P5 kept until applied', () => {
  it('P5: a package lost on the way is handed over again, from the outbox or made anew, until it is applied', async () => {
    await register(post, 3)
    const sent = await send(post)
    expect(await packageAt(post, sent.manifestHash)).toMatchObject({ state: 'sealed' })
    const kept = await post.must('packages.file', { manifestHash: sent.manifestHash })
    expect(kept.fileName).toBe(sent.fileName)
    expect(Buffer.compare(kept.bytes, sent.file)).toBe(0)
    expect(await packageAt(post, sent.manifestHash)).toMatchObject({ state: 'handedOver' })
    for (const spoil of [() => rmSync(sent.path), () => writeFileSync(sent.path, sent.file.subarray(0, 900))]) {
      spoil()
      const anew = await post.must('packages.file', { manifestHash: sent.manifestHash })
      expect(anew.bytes.length).toBe(sent.file.length)
      const done = await take(headquarters, { file: anew.bytes })
      expect(['applied', 'again']).toContain(done.outcome)
    }
    expect(await headquarters.refused('packages.file', { manifestHash: sent.manifestHash })).toMatchObject({
      code: 'notFound',
    })
    await take(post, await acknowledge(headquarters))
    expect((await packageAt(post, sent.manifestHash)).timeline.map((one) => one.state)).toEqual([
      'building',
      'sealed',
      'handedOver',
      'applied',
    ])
    expect((await post.must('packages.file', { manifestHash: sent.manifestHash })).fileName).toBe(sent.fileName)
  })

  it('P5: sealed again to other keys it is the same package, byte for byte inside', async () => {
    const sent = await send(post)
    const own = readOfficeKeys(dbOf(post)).sealing.identity
    const to = readOfficeKeys(dbOf(headquarters)).sealing.recipient
    const again = await reseal(sent.file, [own], [to, (await newIdentity('hybrid')).recipient])
    if (!again.ok) throw new Error('not sealed again')
    expect(await take(headquarters, { file: again.value })).toMatchObject({ outcome: 'applied', sequence: 1 })
    expect((await packageAt(headquarters, sent.manifestHash)).sequence).toBe(1)
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'again' })
  })

  it('P5: when headquarters lost its data and says so, the packages after that are still there to be handed over', async () => {
    const first = await send(post)
    await take(headquarters, first)
    const restored = await copyOf(headquarters)
    await register(post)
    const second = await send(post)
    await take(headquarters, second)
    await take(post, await acknowledge(headquarters))
    // One more receipt than the lost one had, so that it is the newer one.
    await acknowledge(restored)
    const told = await take(post, await acknowledge(restored))
    expect(told.messages).toMatchObject([{ code: 'receipt.behind' }])
    expect(await packageAt(post, second.manifestHash)).toMatchObject({ state: 'applied' })
    const { bytes } = await post.must('packages.file', { manifestHash: second.manifestHash })
    expect(await take(restored, { file: bytes })).toMatchObject({ outcome: 'applied' })
    expect(factsAt(restored, 'received_facts')).toEqual(factsAt(post, 'facts'))
  })
})

describe('P6 replay and fork', () => {
  it('P6: a copied database that goes its own way is a fork: alarm, stream frozen, nothing applied, told in the receipt', async () => {
    await take(headquarters, await send(post))
    const twin = await copyOf(post)
    await register(post)
    await register(twin)
    const [ours, theirs] = [await send(post), await send(twin)]
    await take(headquarters, ours)
    const before = factsAt(headquarters, 'received_facts')
    expect(await refusal(headquarters, theirs)).toBe('package.fork')
    expect(await packageAt(headquarters, theirs.manifestHash)).toMatchObject({ state: 'quarantined' })
    await register(post)
    const next = await send(post)
    expect(await refusal(headquarters, next)).toBe('package.frozen')
    expect(await take(headquarters, ours)).toMatchObject({ outcome: 'again' })
    expect(factsAt(headquarters, 'received_facts')).toEqual(before)
    expect(await headquarters.must('packages.peers', {})).toMatchObject([{ frozen: true }])
    const receipt = await acknowledge(headquarters)
    expect((await take(post, receipt)).messages).toMatchObject([{ code: 'receipt.package-set-aside' }])
    expect(await packageAt(post, ours.manifestHash)).toMatchObject({ state: 'applied' })
    // The twin hears that its package was never applied: what headquarters applied under that number is another's.
    expect(await refusal(twin, receipt)).toBe('receipt.never-sent')
  })

  it('P6: another past is a fork too', async () => {
    const twin = await copyOf(post)
    await take(headquarters, await send(post))
    await register(twin)
    await send(twin)
    await register(twin)
    expect(await refusal(headquarters, await send(twin))).toBe('package.fork')
  })

  it('P6: old receipts after newer ones change nothing', async () => {
    await take(headquarters, await send(post))
    const old = await acknowledge(headquarters)
    await register(post)
    await take(headquarters, await send(post))
    await take(post, await acknowledge(headquarters))
    const { rows } = await post.must('packages.list', {})
    expect(await take(post, old)).toMatchObject({ outcome: 'again' })
    expect((await post.must('packages.list', {})).rows).toEqual(rows)
  })
})

describe('P7 incarnation', () => {
  it('P7: a restored database is refused until its new card is enrolled, then it tells everything again', async () => {
    await register(post, 2)
    const old = await send(post)
    await take(headquarters, old)
    dbOf(post).exec(`UPDATE office SET incarnation = '${post.clock.newId()}'`)
    await register(post)
    const sent = await send(post)
    expect(sent).toMatchObject({ sequence: 1 })
    expect(await refusal(headquarters, sent)).toBe('package.incarnation')
    expect(await refusal(post, await acknowledge(headquarters))).toBe('receipt.incarnation')
    await enrol(headquarters, post)
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'applied', messages: [] })
    expect(await refusal(headquarters, old)).toBe('package.incarnation')
    const { rows } = await headquarters.must('packages.records', {})
    expect(rows).toHaveLength(sent.facts)
    await take(post, await acknowledge(headquarters))
    expect(await packageAt(post, sent.manifestHash)).toMatchObject({ state: 'applied' })
  })
})

describe('P16 poison, P18 state', () => {
  it('P16 P18: a fact that fails the rules is set aside with its reason, the rest applies, both sides see it', async () => {
    await register(post)
    const id = post.clock.newId()
    const at = post.clock.now()
    appendFacts(dbOf(post) as WriteDb, at, [
      { type: 'worker.registered', version: 1, subject: { kind: 'worker', id }, body: { id, name: 'Tanpa paspor' } },
      { type: 'worker.registered', version: 1, subject: { kind: 'worker', id }, body: { id: post.clock.newId() } },
      { type: 'weather.observed', version: 1, subject: { kind: 'weather', id }, body: { id, sky: 'hujan' } },
      {
        type: 'worker.registered',
        version: 9,
        subject: { kind: 'worker', id: post.clock.newId() },
        body: { later: true },
      },
    ])
    await register(post)
    const sent = await send(post)
    const done = await take(headquarters, sent)
    expect(done).toMatchObject({ outcome: 'applied', applied: sent.facts - 2 })
    expect(done.quarantined.map((one) => one.reasons.at(-1)?.code)).toEqual(['input.invalid_type', 'fact.subject'])
    expect(JSON.stringify(done)).not.toContain('Tanpa paspor')
    expect(done.messages.map((one) => one.code)).toEqual(['package.facts-set-aside', 'package.state-differs'])
    const told = await take(post, await acknowledge(headquarters))
    expect(told.quarantined.map((one) => one.sequence)).toEqual(
      done.quarantined.map((one) => one.sequence).toReversed(),
    )
    expect(told.messages.map((one) => one.code)).toEqual(['receipt.state-differs'])
    const row = await packageAt(post, sent.manifestHash)
    expect(row).toMatchObject({ state: 'applied' })
    expect(row.timeline.at(-1)?.reasons).toHaveLength(2)
    // The whole body is kept, so that nothing is lost while people look for the cause.
    expect(factsAt(headquarters, 'received_facts')).toEqual(factsAt(post, 'facts'))
  })

  it('a package whose facts leave a gap is set aside whole and says so in the receipt', async () => {
    await take(headquarters, await send(post))
    await register(post, 2)
    const sent = await send(post)
    dbOf(headquarters).exec('UPDATE streams SET facts_up_to = facts_up_to + 1')
    const before = snapshot(headquarters) as unknown[][]
    expect(await refusal(headquarters, sent)).toBe('package.fact-gap')
    expect((snapshot(headquarters) as unknown[][])[3]).toEqual(before[3])
    expect((await take(post, await acknowledge(headquarters))).messages).toMatchObject([
      { code: 'receipt.package-set-aside' },
    ])
    expect(await packageAt(post, sent.manifestHash)).toMatchObject({ state: 'quarantined' })
  })
})

async function copyOf(world: World): Promise<World> {
  const copy = await openCopy(world)
  opened.push(copy)
  return copy
}
