import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../electron/office/packages/inspect-file.ts'
import { verifyFile } from '../../electron/office/packages/verify-file.ts'
import { changing, emptyState, sameState, type RecordState } from '../../electron/office/packages/state-digest.ts'
import { missingRanges, rangesOf, rangesText } from '../../shared/packages/ranges.ts'
import { packageMoves } from '../../shared/packages/rules.ts'
import { facts, newOffice, packageOf } from './container/story.ts'

describe('ranges', () => {
  it('name exactly what is missing', () => {
    expect(missingRanges(4, [7, 9])).toEqual([
      [5, 6],
      [8, 8],
    ])
    expect(missingRanges(4, [])).toEqual([])
    expect(missingRanges(4, [5, 6])).toEqual([])
    expect(rangesText(missingRanges(0, [9, 2, 3]))).toBe('1, 4–8')
    expect(rangesOf([8, 7, 11])).toEqual([
      [7, 8],
      [11, 11],
    ])
  })

  it('together with what is held cover everything up to the highest, once', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (appliedUpTo, above) => {
        const held = above.map((one) => one + appliedUpTo)
        const covered = [...missingRanges(appliedUpTo, held), ...rangesOf(held)].flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i),
        )
        const highest = Math.max(appliedUpTo, ...held)
        expect(covered.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: highest - appliedUpTo }, (_, i) => appliedUpTo + 1 + i),
        )
      }),
    )
  })
})

describe('P18 the digest of records', () => {
  const record = fc.record({
    kind: fc.constantFrom('worker', 'contract'),
    id: fc.constantFrom('a', 'b', 'c'),
    sequence: fc.integer({ min: 1, max: 99 }),
    type: fc.constant('worker.corrected'),
    version: fc.constant(1),
    body: fc.json(),
  })

  it('P18: kept change by change equals counting the newest states afresh, in any order', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (history, chance) => {
        const newest = new Map<string, RecordState>()
        const step = changing(emptyState)
        for (const one of history) {
          step.replace(newest.get(`${one.kind} ${one.id}`), one)
          newest.set(`${one.kind} ${one.id}`, one)
        }
        const shuffled = [...newest.values()]
          .map((one) => [chance.next().value, one] as const)
          .toSorted((a, b) => a[0] - b[0])
        const afresh = changing(emptyState)
        for (const [, one] of shuffled) afresh.replace(undefined, one)
        expect(sameState(afresh.state(), step.state())).toBe(true)
      }),
    )
  })

  it('P18: notices a record that is missing, changed or of another kind', () => {
    const [a, b]: [RecordState, RecordState] = [
      { kind: 'worker', id: 'a', sequence: 1, type: 't', version: 1, body: '{}' },
      { kind: 'worker', id: 'b', sequence: 2, type: 't', version: 1, body: '{}' },
    ]
    const stateOf = (...records: RecordState[]) => {
      const change = changing(emptyState)
      for (const one of records) change.replace(undefined, one)
      return change.state()
    }
    const whole = stateOf(a, b)
    for (const other of [
      stateOf(a),
      stateOf(a, { ...b, body: '{"x":1}' }),
      stateOf(a, { ...b, kind: 'contract' }),
      stateOf(a, a),
    ]) {
      expect(sameState(whole, other)).toBe(false)
    }
  })
})

it('P22: from every state of a package there is a way on, but from applied', () => {
  for (const [state, next] of Object.entries(packageMoves)) expect(next.length > 0).toBe(state !== 'applied')
})

describe('a file without an office', () => {
  it('is verified with the cards one trusts, or inspected with nothing proven and no bodies shown', async () => {
    const [post, headquarters] = [await newOffice(), await newOffice()]
    const { bytes, manifestHash } = await packageOf(post, headquarters, facts(3))
    const signingKey = Buffer.from(post.signing.publicKey).toString('hex')
    const card = { code: 'KDEI-TPE', keyId: post.signing.keyId, signingKey }
    const input = { bytes, identities: [headquarters.identity], cards: [card], me: 'JAKARTA' }
    const fileName = 'KDEI-TPE_data_000001_20261121.atn'
    expect(await verifyFile({ ...input, fileName })).toMatchObject({ ok: true, value: { manifestHash, notes: [] } })
    expect(await verifyFile({ ...input, fileName: 'SEOUL_data_000001_20261121.atn' })).toMatchObject({
      ok: true,
      value: { notes: [{ code: 'package.file-name' }] },
    })
    expect(await verifyFile({ ...input, cards: [] })).toMatchObject({ ok: false })
    expect(await verifyFile({ ...input, cards: [{ ...card, code: 'SEOUL' }] })).toMatchObject({ ok: false })
    const seen = await inspectFile(bytes, [post.identity])
    expect(seen).toMatchObject({
      ok: true,
      value: { factTypes: { 'contract.approved': 3 }, claimedKeyId: post.signing.keyId },
    })
    expect(JSON.stringify(seen)).not.toContain('gaji')
  })
})
