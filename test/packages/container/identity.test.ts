import { expect, test } from 'vitest'
import {
  checkRecipients,
  newIdentity,
  openBytes,
  recipientKeyId,
  sealBytes,
} from '../../../electron/office/packages/container/identity.ts'
import { codeOf, value } from './story.ts'

const classic = await newIdentity('classic')
const hybrid = await newIdentity('hybrid')
/** Made by age 1.1.1 (Debian) with a key made for this test. */
const sealedByAge =
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSAxMGZlb3ZBd1YyM2ltRkxqQ1M0YXAyNkxyTHpTNW5WSlhrRkVzWWNMUjJrCk1mc1ZUZ0tWM01Eak9uRkVNTm1ISjhEU3BIcm1uajh2WlJ4d2RhUCtldW8KLS0tICt5Z0R2RithSlRJSlNPRzlxcktvT2F4R2oyNWd6cmtRaUs1MitESGg4dWcKCy9WBU43YyKfck1gh5NYSawJ/Vy6e3dk2hJQqiXFrZA3YTc8L5E8jyc='
const plain = new TextEncoder().encode('isi paket')

test.each([classic, hybrid])(
  'what is sealed to a $kind recipient opens with its identity',
  async ({ identity, recipient, kind }) => {
    expect(recipient.startsWith(kind === 'hybrid' ? 'age1pq1' : 'age1')).toBe(true)
    expect(value(checkRecipients([recipient]))).toBe(kind)
    const sealed = value(await sealBytes(plain, [recipient]))
    expect(value(await openBytes(sealed, [identity]))).toEqual(plain)
  },
)

test('opens with any of several identities, for any of several recipients, at every size around a chunk', async () => {
  const other = await newIdentity('classic')
  for (const size of [0, 1, 65535, 65536, 65537, 1024 * 1024, 2 * 1024 * 1024 + 1]) {
    const bytes = new Uint8Array(size).map((_, i) => i % 251)
    const sealed = value(await sealBytes(bytes, [other.recipient, classic.recipient]))
    const back = value(await openBytes(sealed, [hybrid.identity, classic.identity]))
    expect(Buffer.compare(back, bytes)).toBe(0)
  }
})

test('opens a file of the age tool', async () => {
  const identity = 'AGE-SECRET-KEY-1PS79M02T4DMWXM339M8E3VT0QQ454JVX05Z64UTZ72KUMWAUVNDS8PH9SP'
  const sealed = new Uint8Array(Buffer.from(sealedByAge, 'base64'))
  expect(new TextDecoder().decode(value(await openBytes(sealed, [identity])))).toBe('isi paket')
})

test('two kinds of recipients, none, too many or strange ones are refused', async () => {
  const strange = ['age1tag1qqqq', 'AGE-SECRET-KEY-1', 'age1', '', `${classic.recipient.slice(0, -1)}b`]
  for (const recipients of [[classic.recipient, hybrid.recipient], [], ...strange.map((one) => [one])]) {
    expect(codeOf(await sealBytes(plain, recipients))).toBe('package.keys')
  }
  expect(codeOf(checkRecipients(Array.from({ length: 33 }, () => classic.recipient)))).toBe('package.keys')
})

test('as many hybrid recipients as are allowed still fit the header we are ready to read', async () => {
  const sealed = value(
    await sealBytes(
      plain,
      Array.from({ length: 32 }, () => hybrid.recipient),
    ),
  )
  expect(value(await openBytes(sealed, [hybrid.identity]))).toEqual(plain)
})

test('says why a file does not open', async () => {
  const other = await newIdentity('classic')
  const sealed = value(await sealBytes(plain, [classic.recipient]))
  const long = Buffer.from(`age-encryption.org/v1\n${'-> grease x\n\n'.repeat(6000)}--- `)
  const mixed = Buffer.from(
    `age-encryption.org/v1\n-> X25519 a\nb\n-> mlkem768x25519 a\nb\n--- ${'x'.repeat(43)}\n${'y'.repeat(40)}`,
  )
  expect(codeOf(await openBytes(sealed, [other.identity]))).toBe('package.not-for-us')
  expect(codeOf(await openBytes(sealed, [hybrid.identity]))).toBe('package.not-for-us')
  expect(codeOf(await openBytes(sealed, ['not an identity']))).toBe('package.keys')
  expect(codeOf(await openBytes(Buffer.from('PK\u0003\u0004'), [classic.identity]))).toBe('package.not-a-package')
  expect(codeOf(await openBytes(sealed.subarray(0, 10), [classic.identity]))).toBe('package.truncated')
  expect(codeOf(await openBytes(sealed.subarray(0, -20), [classic.identity]))).toBe('package.truncated')
  expect(codeOf(await openBytes(sealed.subarray(0, -1), [classic.identity]))).toBe('package.changed')
  expect(codeOf(await openBytes(sealed, [classic.identity], { maxBytes: 100 }))).toBe('package.too-large')
  expect(codeOf(await openBytes(long, [classic.identity]))).toBe('package.too-large')
  expect(codeOf(await openBytes(mixed, [classic.identity]))).toBe('package.mixed-recipients')
})

test('both directions tell their progress and can be stopped', async () => {
  const bytes = new Uint8Array(3 * 1024 * 1024)
  const seen: number[] = []
  const sealed = value(await sealBytes(bytes, [classic.recipient], { onProgress: (done) => seen.push(done) }))
  expect(seen).toEqual([1, 2, 3].map((n) => n * 1024 * 1024))
  for (const work of [
    (signal: AbortSignal, onProgress: () => void) => sealBytes(bytes, [classic.recipient], { signal, onProgress }),
    (signal: AbortSignal, onProgress: () => void) => openBytes(sealed, [classic.identity], { signal, onProgress }),
  ]) {
    const stop = new AbortController()
    expect(codeOf(await work(stop.signal, () => stop.abort()))).toBe('cancelled')
  }
})

test('a recipient has a short name', () => {
  expect(recipientKeyId(classic.recipient)).toMatch(/^[0-9A-F]{16}$/)
  expect(recipientKeyId(hybrid.recipient)).not.toBe(recipientKeyId(classic.recipient))
})
