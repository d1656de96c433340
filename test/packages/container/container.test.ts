// test/packages/container: the bytes of a package, whole, forged, damaged and bounded; story.ts has the offices and their facts.
import { describe, expect, test } from 'vitest'
import { buildContainer } from '../../../electron/office/packages/container/build-container.ts'
import { sha256Hex } from '../../../electron/office/packages/container/hash.ts'
import { newIdentity } from '../../../electron/office/packages/container/identity.ts'
import { inspectContainer, openContainer, reseal } from '../../../electron/office/packages/container/open-container.ts'
import { encodeManifest, parseManifest, type Manifest } from '../../../shared/packages/manifest.ts'
import { change, fileOf, signedAgain } from './forge.ts'
import { codeOf, facts, headOf, newOffice, packageOf, value } from './story.ts'

const [post, headquarters, stranger] = [await newOffice(), await newOffice(), await newOffice()]
const offices = { post, headquarters }
const trustedKeys = { [post.signing.keyId]: post.signing.publicKey }
const reader = { identities: [headquarters.identity], trustedKeys, me: 'JAKARTA' }
const built = await packageOf(post, headquarters, facts(12))

describe('a package', () => {
  test('arrives as it was sent, at headquarters and read back by its own post', async () => {
    for (const identity of [headquarters.identity, post.identity]) {
      const opened = value(await openContainer(built.bytes, { ...reader, identities: [stranger.identity, identity] }))
      expect(opened.facts).toEqual(facts(12))
      expect(opened.manifest).toEqual(built.manifest)
      expect(opened.manifestHash).toBe(built.manifestHash)
      expect(opened.manifestHash).toBe(sha256Hex(opened.manifestBytes))
      expect(opened.files).toEqual([])
    }
  })

  test('sealed for hybrid keys too, with many segments and an attachment', async () => {
    const [here, there] = [await newOffice('hybrid'), await newOffice('hybrid')]
    const files = [{ name: `files/${'c'.repeat(64)}.age`, bytes: new Uint8Array([1, 2, 3]) }]
    const own = facts(11_000, 500)
    const sent = await packageOf(here, there, own, { sequence: 2, previous: 'b'.repeat(64) }, { files })
    expect(sent.manifest.segments.map((segment) => segment.rows)).toEqual([5000, 5000, 1000, 0])
    const keys = { [here.signing.keyId]: here.signing.publicKey }
    const opened = value(
      await openContainer(sent.bytes, { identities: [there.identity], trustedKeys: keys, me: 'JAKARTA' }),
    )
    expect(opened.facts).toEqual(own)
    expect(opened.files).toEqual(files)
  })

  test('may carry nothing but receipts, and fields this version does not know', async () => {
    const receipt = { stream: 'data', level: 'applied', upTo: 3, head: 'd'.repeat(64) } as const
    const acknowledgements = [
      { ...receipt, incarnation: headOf(post, headquarters, []).sender.incarnation, later: true },
    ]
    const sent = await packageOf(post, headquarters, [], {
      kind: 'ack',
      stream: 'ack',
      acknowledgements,
      weather: 'hujan',
    })
    const opened = value(await openContainer(sent.bytes, reader))
    expect(opened.facts).toEqual([])
    expect(opened.manifest).toMatchObject({ weather: 'hujan', acknowledgements })
  })

  test('is identified by its manifest: sealing twice gives other bytes and the same hash', async () => {
    const again = await packageOf(post, headquarters, facts(12))
    expect(again.manifestHash).toBe(built.manifestHash)
    expect(Buffer.compare(again.bytes, built.bytes)).not.toBe(0)
  })

  test('crosses to a job thread: input and answer are plain data', async () => {
    const { manifest, signing, recipients } = {
      manifest: headOf(post, headquarters, facts(2)),
      signing: post.signing,
      recipients: [headquarters.recipient],
    }
    const sent = await buildContainer(structuredClone({ manifest, facts: facts(2), signing, recipients }))
    const opened = await openContainer(structuredClone(sent).bytes, structuredClone(reader))
    expect(structuredClone(value(opened)).facts).toEqual(facts(2))
  })

  test('tells its progress and can be stopped, both ways', async () => {
    const seen: number[] = []
    await packageOf(post, headquarters, facts(6000), {}, { onProgress: ({ done, total }) => seen.push(done / total) })
    expect(seen.slice(0, 2)).toEqual([5000 / 6000, 1])
    expect(seen.at(-1)).toBe(1)
    for (const at of [1, 2, 3]) {
      const stop = new AbortController()
      let calls = 0
      const onProgress = () => (calls += 1) === at && stop.abort()
      const work = { signal: stop.signal, onProgress }
      await expect(packageOf(post, headquarters, facts(6000), {}, work)).rejects.toThrow('aborted')
    }
    const stop = new AbortController()
    expect(
      codeOf(await openContainer(built.bytes, { ...reader, signal: stop.signal, onProgress: () => stop.abort() })),
    ).toBe('cancelled')
  })
})

describe('is never built in a form its reader would refuse', () => {
  test.each([
    [
      'another signing key in the manifest',
      () => packageOf(post, headquarters, facts(1), { sender: headOf(stranger, headquarters, []).sender }),
    ],
    ['facts that end early', () => packageOf(post, headquarters, facts(2), { factRange: { first: 1, last: 3 } })],
    ['facts that begin late', () => packageOf(post, headquarters, facts(2, 2), { factRange: { first: 1, last: 3 } })],
    ['facts in disorder', () => packageOf(post, headquarters, facts(3), {}, { facts: [...facts(3)].reverse() })],
    ['a manifest with a hole', () => packageOf(post, headquarters, facts(1), { sequence: 0 })],
    ['no recipient', () => packageOf(post, headquarters, facts(1), {}, { recipients: [] })],
    [
      'mixed recipients',
      async () =>
        packageOf(
          post,
          headquarters,
          facts(1),
          {},
          { recipients: [post.recipient, (await newIdentity('hybrid')).recipient] },
        ),
    ],
  ])('%s', async (_, build) => {
    await expect(build()).rejects.toThrow()
  })
})

test('resealing to new keys leaves manifest, signature and segments as they were (P5)', async () => {
  const next = await newIdentity('hybrid')
  const moved = value(await reseal(built.bytes, [post.identity], [next.recipient]))
  const opened = value(await openContainer(moved, { ...reader, identities: [next.identity] }))
  expect(Buffer.compare(opened.manifestBytes, built.manifestBytes)).toBe(0)
  expect(opened.manifestHash).toBe(built.manifestHash)
  expect(opened.facts).toEqual(facts(12))
  expect(codeOf(await openContainer(moved, reader))).toBe('package.not-for-us')
  expect(codeOf(await reseal(built.bytes, [stranger.identity], [next.recipient]))).toBe('package.not-for-us')
  expect(codeOf(await reseal(built.bytes, [post.identity], [next.recipient, post.recipient]))).toBe('package.keys')
})

describe('what it holds', () => {
  test('a package only a newer app can read says so, after signature and recipient', async () => {
    const newer = await packageOf(post, headquarters, facts(1), { minReader: 2 })
    expect(codeOf(await openContainer(newer.bytes, reader))).toBe('package.newer-app')
    expect(codeOf(await openContainer(newer.bytes, { ...reader, me: 'SURABAYA' }))).toBe('package.wrong-recipient')
    const other = await signedAgain(offices, built.bytes, {
      ...built.manifest,
      format: 'attache-desk-package/2' as Manifest['format'],
    })
    expect(codeOf(await openContainer(other, reader))).toBe('package.newer-app')
  })

  test('segments that are not the listed ones are refused', async () => {
    const listed = await fileOf(post, built.bytes, 'facts-0001.ndjson.gz')
    const other = await fileOf(post, (await packageOf(post, headquarters, facts(12, 2))).bytes, 'facts-0001.ndjson.gz')
    const name = 'facts-0001.ndjson.gz'
    for (const changes of [
      { [name]: other },
      { [name]: undefined },
      { [name]: listed.subarray(1) },
      { 'facts-0002.ndjson.gz': listed },
    ]) {
      expect(codeOf(await openContainer(await change(offices, built.bytes, changes), reader))).toBe('package.segment')
    }
  })

  test('a signed manifest that lies about its facts is refused', async () => {
    const [segment] = built.manifest.segments
    if (!segment) throw new Error('no segment')
    const lies: [Partial<Manifest>, string][] = [
      [{ segments: [{ ...segment, rows: 11 }] }, 'package.facts'],
      [{ segments: [{ ...segment, rows: 0 }] }, 'package.segment'],
      [{ segments: [{ ...segment, rows: 2_000_000 }] }, 'package.too-large'],
      [{ factRange: { first: 1, last: 13 } }, 'package.facts'],
      [{ factRange: { first: 2, last: 12 } }, 'package.facts'],
    ]
    for (const [lie, code] of lies) {
      expect(
        codeOf(await openContainer(await signedAgain(offices, built.bytes, { ...built.manifest, ...lie }), reader)),
      ).toBe(code)
    }
  })

  test('limits are kept', async () => {
    const sizes = {
      sealedBytes: 100,
      manifestBytes: 100,
      entryBytes: 100,
      segmentBytes: 100,
      allSegmentsBytes: 100,
      segmentRows: 11,
      allRows: 11,
    }
    for (const [name, most] of Object.entries(sizes)) {
      expect(codeOf(await openContainer(built.bytes, { ...reader, limits: { [name]: most } }))).toBe(
        'package.too-large',
      )
    }
  })
})

describe('inspecting', () => {
  test('shows what is inside and says what nobody has proven', async () => {
    const seen = value(await inspectContainer(built.bytes, { identities: [headquarters.identity] }))
    expect(seen).toMatchObject({ manifestHash: built.manifestHash, claimedKeyId: post.signing.keyId, facts: facts(12) })
    expect(seen.notVerified.map((one) => one.en).join()).toMatch(/signature was not checked.*Recipient/)
  })

  test('works for a stranger’s signature, not for a damaged package', async () => {
    const forged = await change(offices, built.bytes, {
      'manifest.json': Buffer.from(encodeManifest({ ...built.manifest, app: '9.9.9' })),
    })
    expect(value(await inspectContainer(forged, { identities: [post.identity] })).manifest.app).toBe('9.9.9')
    const broken = await change(offices, built.bytes, { 'facts-0001.ndjson.gz': new Uint8Array([1]) })
    expect(codeOf(await inspectContainer(broken, { identities: [post.identity] }))).toBe('package.segment')
    const unreadable = await change(offices, built.bytes, { 'manifest.json': new Uint8Array([0xff]) })
    expect(codeOf(await inspectContainer(unreadable, { identities: [post.identity] }))).toBe('package.manifest')
  })
})

test('the manifest that was signed can be parsed from its own bytes', () => {
  expect(value(parseManifest(new TextDecoder().decode(built.manifestBytes)))).toEqual(built.manifest)
})
