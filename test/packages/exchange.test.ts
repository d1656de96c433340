import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { reseal } from '../../electron/office/packages/container/open-container.ts'
import { readOfficeKeys } from '../../electron/office/packages/office-keys.ts'
import {
  acknowledge,
  dbOf,
  enrol,
  factsAt,
  newPair,
  packageAt,
  refusal,
  register,
  send,
  take,
  type Sent,
} from './two-offices.ts'
import { newWorld, type World } from '../world.ts'

let post: World
let headquarters: World
beforeAll(async () => {
  ;({ post, headquarters } = await newPair())
})
afterAll(async () => {
  await post.close()
  await headquarters.close()
})

describe('a package on its way', () => {
  let sent: Sent
  it('is sealed into the outbox with all waiting facts', async () => {
    await register(post, 3)
    const { waitingFacts } = await post.must('packages.status', {})
    sent = await send(post)
    expect(sent).toMatchObject({
      state: 'sealed',
      direction: 'out',
      sequence: 1,
      facts: waitingFacts,
      recipient: 'JAKARTA',
    })
    expect(sent.fileName).toBe('KDEI-TPE_data_000001_20261121.atn')
    expect(sent.timeline.map((one) => one.state)).toEqual(['building', 'sealed'])
    expect(readdirSync(join(post.folder, 'outbox'))).toEqual([sent.fileName])
    expect(await post.must('packages.status', {})).toMatchObject({
      waitingFacts: 0,
      unacknowledged: 1,
      lastApplied: null,
    })
    expect(await post.refused('packages.export', {})).toMatchObject({ reasons: [{ code: 'package.nothing-to-send' }] })
  })

  it('is merged at headquarters: every fact, every record, counted alike at both ends', async () => {
    const done = await take(headquarters, sent)
    expect(done).toMatchObject({
      outcome: 'applied',
      sender: 'KDEI-TPE',
      sequence: 1,
      facts: sent.facts,
      applied: sent.facts,
      quarantined: [],
    })
    // The sender's digest is computed here again; a difference would be told in a message.
    expect(done.messages).toEqual([])
    expect(factsAt(headquarters, 'received_facts')).toEqual(factsAt(post, 'facts'))
    expect(await headquarters.must('packages.peers', {})).toMatchObject([
      { code: 'KDEI-TPE', appliedUpTo: 1, records: sent.facts },
    ])
  })

  it('is marked applied by the receipt, and both ends show its timeline', async () => {
    expect(await headquarters.must('packages.status', {})).toMatchObject({ unacknowledged: 1 })
    const receipt = await acknowledge(headquarters)
    expect(receipt.fileName).toBe('JAKARTA_ack-KDEI-TPE_000001_20261121.atn')
    expect(await headquarters.must('packages.status', {})).toMatchObject({ unacknowledged: 0 })
    const told = await take(post, receipt)
    expect(told).toMatchObject({ outcome: 'receipt', kind: 'ack', applied: sent.facts, messages: [] })
    expect(await packageAt(post, sent.manifestHash)).toMatchObject({ state: 'applied' })
    expect((await packageAt(headquarters, sent.manifestHash)).timeline.map((one) => one.state)).toEqual(['applied'])
    expect(await post.must('packages.status', {})).toMatchObject({
      unacknowledged: 0,
      lastApplied: 1,
      headquarters: 'JAKARTA',
    })
  })

  it('carries the state after every record was changed again, and the digests still agree', async () => {
    const office = await post.must('office.get', {})
    await post.must('office.changeSettings', {
      expectedVersion: office.version,
      settings: { ...office.settings, city: 'Taoyuan' },
    })
    await register(post, 2)
    const done = await take(headquarters, await send(post))
    expect(done).toMatchObject({ outcome: 'applied', facts: 3, messages: [] })
    const told = await take(post, await acknowledge(headquarters))
    expect(told.messages).toEqual([])
  })
})

describe('P1 idempotent', () => {
  it('P1: the same package again is a logged no-op, also sealed anew', async () => {
    await register(post)
    const sent = await send(post)
    await take(headquarters, sent)
    const before = factsAt(headquarters, 'received_facts')
    const entries = await headquarters.must('audit.verify', {})
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'again', applied: 0 })
    expect((await headquarters.must('audit.verify', {})).entries).toBe(entries.entries + 1)
    // Another sealing has other bytes and the same manifest.
    rmSync(sent.path)
    const anew = await post.must('packages.file', { manifestHash: sent.manifestHash })
    expect(Buffer.compare(anew.bytes, sent.file)).not.toBe(0)
    expect(await take(headquarters, { file: anew.bytes })).toMatchObject({ outcome: 'again' })
    expect(factsAt(headquarters, 'received_facts')).toEqual(before)
  })

  it('P1: a repeated request is given its first answer, and a receipt replayed changes nothing', async () => {
    await register(post)
    const requestId = post.clock.newId()
    const first = await post.must('packages.export', {}, requestId)
    expect(await post.must('packages.export', {}, requestId)).toEqual(first)
    const { rows } = await post.must('packages.list', {})
    expect(rows.filter((row) => row.sequence === first.sequence && row.kind === 'data')).toHaveLength(1)
    const { bytes } = await post.must('packages.file', { manifestHash: first.manifestHash })
    await take(headquarters, { file: bytes })
    const receipt = await acknowledge(headquarters)
    expect(await take(post, receipt)).toMatchObject({ outcome: 'receipt' })
    const marked = await packageAt(post, first.manifestHash)
    expect(await take(post, receipt)).toMatchObject({ outcome: 'again' })
    expect(await packageAt(post, first.manifestHash)).toEqual(marked)
  })
})

describe('P2 ordered, P3 gaps named', () => {
  it('P2 P3: what comes early is parked, the exact gap is named at both ends, and it applies by itself when the gap closes', async () => {
    const sent: Sent[] = []
    for (let i = 0; i < 5; i++) {
      await register(post)
      sent.push(await send(post))
    }
    const [a, b, c, d, e] = sent as [Sent, Sent, Sent, Sent, Sent]
    const early = await take(headquarters, e)
    expect(early).toMatchObject({ outcome: 'parked', applied: 0, messages: [{ code: 'package.missing' }] })
    expect(early.messages[0]?.text.en).toContain(`numbers ${a.sequence}–${d.sequence}`)
    await take(headquarters, b)
    expect(await take(headquarters, b)).toMatchObject({ outcome: 'again' })
    const gap = `${a.sequence}, ${c.sequence}–${d.sequence}`
    expect(await headquarters.must('packages.peers', {})).toMatchObject([{ missing: gap, appliedUpTo: a.sequence - 1 }])
    const told = await take(post, await acknowledge(headquarters))
    expect(told.messages[0]?.text.id).toContain(`nomor ${gap}`)
    expect(await post.must('packages.peers', {})).toMatchObject([{ missing: gap, appliedUpTo: a.sequence - 1 }])
    // Verified and on headquarters' disk, though not applied.
    expect(await packageAt(post, e.manifestHash)).toMatchObject({ state: 'received' })
    expect(await packageAt(post, a.manifestHash)).toMatchObject({ state: 'sealed' })
    const closing = await take(headquarters, a)
    expect(closing.messages.map((one) => one.code)).toEqual(['package.applied-parked'])
    await take(headquarters, d)
    await take(headquarters, c)
    const [peer] = await headquarters.must('packages.peers', {})
    expect(peer).toMatchObject({ appliedUpTo: e.sequence })
    expect(peer).not.toHaveProperty('missing')
    expect(readdirSync(join(headquarters.folder, 'parked'))).toEqual([])
    expect((await packageAt(headquarters, e.manifestHash)).timeline.map((one) => one.state)).toEqual([
      'parked',
      'applied',
    ])
    expect(factsAt(headquarters, 'received_facts')).toEqual(factsAt(post, 'facts'))
    await take(post, await acknowledge(headquarters))
    expect(await packageAt(post, e.manifestHash)).toMatchObject({ state: 'applied' })
    expect((await post.must('packages.peers', {}))[0]).not.toHaveProperty('missing')
  })
})

describe('P8 right recipient, P9 authentic', () => {
  it('P8: an office that a package was not written to refuses it, whoever carries it there', async () => {
    await register(post)
    const sent = await send(post)
    expect(await refusal(post, sent)).toBe('package.wrong-recipient')
    await take(headquarters, sent)
    const receipt = await acknowledge(headquarters)
    expect(await refusal(headquarters, receipt)).toBe('package.wrong-recipient')
    await take(post, receipt)
  })

  it('P8: a package sealed again to another headquarters is refused there', async () => {
    const other = await newWorld({ kind: 'headquarters', post: 'SURABAYA' })
    await other.signIn('attache')
    await enrol(other, post)
    await register(post)
    const sent = await send(post)
    const to = readOfficeKeys(dbOf(other)).sealing.recipient
    const moved = await reseal(sent.file, [readOfficeKeys(dbOf(headquarters)).sealing.identity], [to])
    expect(moved.ok && (await refusal(other, { file: moved.value }))).toBe('package.wrong-recipient')
    expect(await refusal(other, sent)).toBe('package.not-for-us')
    await other.close()
    await take(headquarters, sent)
  })

  it('P9: a post that is not enrolled is refused, and nothing of its package is kept', async () => {
    const stranger = await newWorld({ kind: 'post', post: 'SEOUL' })
    await stranger.signIn('attache')
    await enrol(stranger, headquarters)
    const sent = await send(stranger)
    const before = (await headquarters.must('packages.list', {})).rows.length
    expect(await refusal(headquarters, sent)).toBe('package.unknown-key')
    expect((await headquarters.must('packages.list', {})).rows).toHaveLength(before)
    await enrol(headquarters, stranger)
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'applied', sender: 'SEOUL' })
    await stranger.close()
  })
})
