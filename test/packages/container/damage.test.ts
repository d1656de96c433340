import { expect, test } from 'vitest'
import { openBytes, sealBytes } from '../../../electron/office/packages/container/identity.ts'
import { limits } from '../../../electron/office/packages/container/limits.ts'
import { openContainer } from '../../../electron/office/packages/container/open-container.ts'
import { readContent } from '../../../electron/office/packages/container/read-content.ts'
import { readTar } from '../../../electron/office/packages/container/tar.ts'
import { readTrustedManifest } from '../../../electron/office/packages/container/trusted-manifest.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import { facts, newOffice, packageOf, value } from './story.ts'

const [post, headquarters] = [await newOffice(), await newOffice()]
const trustedKeys = { [post.signing.keyId]: post.signing.publicKey }
const reader = { identities: [headquarters.identity], trustedKeys, me: 'JAKARTA' }
const built = await packageOf(post, headquarters, facts(1), {}, { recipients: [headquarters.recipient] })
const tar = value(await openBytes(built.bytes, [headquarters.identity]))

test(`a package cut at any of its ${built.bytes.length} bytes is refused (P12)`, { timeout: 120_000 }, async () => {
  const accepted = await acceptedOf(built.bytes.length, (length) =>
    openContainer(built.bytes.subarray(0, length), reader),
  )
  expect(accepted).toEqual([])
})

test(
  `a package with any of its ${built.bytes.length * 8} bits flipped is refused (P12)`,
  { timeout: 240_000 },
  async () => {
    const accepted = await acceptedOf(built.bytes.length * 8, (bit) => openContainer(flip(built.bytes, bit), reader))
    expect(accepted).toEqual([])
  },
)

test('a package with a byte more, or any slice of itself behind it, is refused', async () => {
  for (const tail of [1, 16, 17, 64, built.bytes.length]) {
    const longer = Buffer.concat([built.bytes, built.bytes.subarray(-tail)])
    expect((await openContainer(longer, reader)).ok).toBe(false)
  }
})

test(
  `an archive with any of its ${tar.length * 8} bits flipped before sealing says the same or nothing`,
  { timeout: 240_000 },
  async () => {
    const accepted = await acceptedOf(tar.length * 8, (bit) => readArchive(flip(tar, bit)))
    for (const bit of accepted) {
      expect(value(await readArchive(flip(tar, bit)))).toEqual({ manifestHash: built.manifestHash, facts: facts(1) })
    }
    // What nobody signs and nobody reads: the untrusted comment of the signature, and spare places of the three tar headers.
    const comment = Buffer.from(tar).indexOf('untrusted comment: ')
    const elsewhere = accepted.filter((bit) => bit >> 3 < comment || bit >> 3 > comment + 60)
    expect(elsewhere.length).toBeLessThan(3 * 24)
  },
)

test('an archive cut before it was sealed is refused', async () => {
  for (let length = 0; length < tar.length; length += 64) {
    const sealed = value(await sealBytes(tar.subarray(0, length), [headquarters.recipient]))
    expect((await openContainer(sealed, reader)).ok).toBe(false)
  }
})

/** What openContainer does after decrypting. */
async function readArchive(bytes: Uint8Array): Promise<Result<unknown>> {
  const entries = await readTar(bytes)
  if (!entries.ok) return entries
  const trusted = readTrustedManifest(entries.value, { trustedKeys }, 'JAKARTA')
  if (!trusted.ok) return trusted
  const content = await readContent(trusted.value.manifest, entries.value.slice(2), limits, () => undefined)
  return content.ok ? ok({ manifestHash: trusted.value.manifestHash, facts: content.value.facts }) : content
}

/** The cases, of `count`, that were accepted. */
async function acceptedOf(count: number, read: (i: number) => Promise<Result<unknown>>): Promise<number[]> {
  const accepted: number[] = []
  for (let i = 0; i < count; i++) if ((await read(i)).ok) accepted.push(i)
  return accepted
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice()
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return flipped
}
