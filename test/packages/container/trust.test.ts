import { describe, expect, test } from 'vitest'
import { openContainer, reseal } from '../../../electron/office/packages/container/open-container.ts'
import { badPackage } from '../../../electron/office/packages/container/problems.ts'
import { encodeManifest } from '../../../shared/packages/manifest.ts'
import { change, fileOf, signedAgain } from './forge.ts'
import { codeOf, facts, newOffice, packageOf, value } from './story.ts'

const [post, headquarters, stranger] = [await newOffice(), await newOffice(), await newOffice()]
const offices = { post, headquarters }
const trustedKeys = { [post.signing.keyId]: post.signing.publicKey }
const reader = { identities: [headquarters.identity], trustedKeys, me: 'JAKARTA' }
const built = await packageOf(post, headquarters, facts(12))

describe('who it is from (P9)', () => {
  test('an unknown key is refused', async () => {
    expect(codeOf(await openContainer(built.bytes, { ...reader, trustedKeys: {} }))).toBe('package.unknown-key')
  })

  test('a key that merely claims a known id is refused', async () => {
    const forged = { ...stranger, signing: { ...stranger.signing, keyId: post.signing.keyId } }
    const sent = await packageOf(forged, headquarters, facts(1))
    expect(codeOf(await openContainer(sent.bytes, reader))).toBe('package.signature')
  })

  test('a changed letter of the signature, sealed again with care, is refused', async () => {
    const minisig = await fileOf(post, built.bytes, 'manifest.json.minisig')
    const text = Buffer.from(minisig).toString()
    const signature = text.split('\n')[1] ?? ''
    for (const at of [0, 3, 15, 40, 80, signature.length - 3]) {
      const other = signature[at] === 'A' ? 'B' : 'A'
      const changed = text.replace(signature, signature.slice(0, at) + other + signature.slice(at + 1))
      const sent = await change(offices, built.bytes, { 'manifest.json.minisig': Buffer.from(changed) })
      expect(['package.signature', 'package.unknown-key']).toContain(codeOf(await openContainer(sent, reader)))
    }
  })

  test('one changed letter in the manifest is refused, however it reads', async () => {
    const text = encodeManifest(built.manifest)
    for (const [from, to] of [
      ['"sequence": 1', '"sequence": 2'],
      ['JAKARTA', 'JAKARTB'],
      ['{', ' {'],
      ['{', 'x'],
    ] as const) {
      const sent = await change(offices, built.bytes, { 'manifest.json': Buffer.from(text.replace(from, to)) })
      expect(codeOf(await openContainer(sent, reader))).toBe('package.signature')
    }
  })

  test('a key vouches only for its own office and its own sequences', async () => {
    const key = { publicKey: post.signing.publicKey, post: 'KDEI-TPE' }
    const codes = await Promise.all(
      [
        key,
        { ...key, post: 'SEOUL' },
        { ...key, validFromSequence: 2 },
        { ...key, revokedAtSequence: 1 },
        { ...key, revokedAtSequence: 2 },
      ].map(async (one) =>
        codeOf(await openContainer(built.bytes, { ...reader, trustedKeys: { [post.signing.keyId]: one } })),
      ),
    )
    expect(codes).toEqual(['accepted', 'package.key-range', 'package.key-range', 'package.key-range', 'accepted'])
  })

  test('the key id inside the manifest must be the signing key', async () => {
    const head = { ...built.manifest, sender: { ...built.manifest.sender, keyId: stranger.signing.keyId } }
    expect(codeOf(await openContainer(await signedAgain(offices, built.bytes, head), reader))).toBe('package.key-range')
  })

  test('whoever is asked about a key may refuse with their own reason', async () => {
    const { trustedKeys: _, ...asking } = reader
    const trust = ({ keyId }: { keyId: string }) =>
      keyId === post.signing.keyId
        ? { ok: true as const, value: { publicKey: post.signing.publicKey } }
        : badPackage('package.unknown-key')
    expect(codeOf(await openContainer(built.bytes, { ...asking, trust }))).toBe('accepted')
    expect(codeOf(await openContainer(built.bytes, { ...asking, trust: () => badPackage('package.key-range') }))).toBe(
      'package.key-range',
    )
    expect(codeOf(await openContainer(built.bytes, asking))).toBe('package.unknown-key')
  })
})

describe('whom it is for (P8)', () => {
  test('a package to another office is refused, even when it was sealed to us', async () => {
    const sent = await packageOf(post, headquarters, facts(1), {
      recipient: { ...built.manifest.recipient, office: 'SURABAYA' },
    })
    expect(codeOf(await openContainer(sent.bytes, reader))).toBe('package.wrong-recipient')
  })

  test('a package sealed again to someone else is refused there', async () => {
    const moved = value(await reseal(built.bytes, [headquarters.identity], [stranger.recipient]))
    const answer = await openContainer(moved, { identities: [stranger.identity], trustedKeys, me: 'SURABAYA' })
    expect(codeOf(answer)).toBe('package.wrong-recipient')
  })

  test('a package that was not sealed to us does not open', async () => {
    expect(codeOf(await openContainer(built.bytes, { ...reader, identities: [stranger.identity] }))).toBe(
      'package.not-for-us',
    )
  })
})
