import { sign, createPrivateKey } from 'node:crypto'
import { encode, Tagged } from 'cborg'
import { assert, constantFrom, date, property, string, stringMatching, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from '../../electron/office/papers/qr/base45.ts'
import { drawQr } from '../../electron/office/papers/qr/draw-qr.ts'
import { readQr } from '../../electron/office/papers/qr/read-qr.ts'
import { recordHash } from '../../electron/office/papers/qr/record-hash.ts'
import { shortCode } from '../../electron/office/papers/qr/short-code.ts'
import { signQr } from '../../electron/office/papers/qr/sign-qr.ts'
import { key, newKey, source } from './story.ts'

const claims = {
  number: 'TPE/2026/000123',
  post: 'KDEI-TPE',
  passportNumber: 'C1234567',
  recordHash: new Uint8Array(32).fill(7),
  issuedOn: '2026-11-21',
  endsOn: '2029-11-30',
}
const text = signQr(claims, key.signing)
const reasonFor = (qr: string, keys = [key.directory]) => {
  const answer = readQr(qr, keys)
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.reasons.map((r) => r.code).join()}`
}
const message = fromBase45(text.slice(5)) ?? new Uint8Array()

test('base45 gives the examples of RFC 9285', () => {
  const examples = { AB: 'BB8', 'Hello!!': '%69 VD92EX0', 'base-45': 'UJCLQE7W581', 'ietf!': 'QED8WEX0' }
  for (const [plain, coded] of Object.entries(examples)) {
    expect(toBase45(Buffer.from(plain))).toBe(coded)
    expect(Buffer.from(fromBase45(coded) ?? []).toString()).toBe(plain)
  }
  for (const wrong of ['GGW', '::', 'A', 'aaa', 'BB8!', 'BB8 ä']) expect(fromBase45(wrong)).toBeUndefined()
})

test('base45 has one text for all bytes', () => {
  assert(
    property(uint8Array(), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes)
    }),
  )
})

test('a signed code says what was signed', () => {
  const day = date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((d) =>
    d.toISOString().slice(0, 10),
  )
  assert(
    property(
      string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((s) => s.length <= 80),
      stringMatching(/^[A-Z][A-Z0-9-]{1,19}$/),
      stringMatching(/^[A-Z0-9]{1,20}$/),
      uint8Array({ minLength: 32, maxLength: 32 }),
      day,
      day,
      (number, post, passportNumber, hash, issuedOn, endsOn) => {
        const said = { number, post, passportNumber, recordHash: hash, issuedOn, endsOn }
        const answer = readQr(signQr(said, key.signing), [{ ...key.directory, office: post }])
        expect(answer).toEqual({ ok: true, value: { claims: { ...said, keyId: key.signing.keyId }, office: post } })
      },
    ),
  )
})

test('about 165 bytes, and only characters of the alphanumeric mode', () => {
  expect(message.length).toBeGreaterThan(150)
  expect(message.length).toBeLessThan(200)
  expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
  expect(drawQr(text).size / 2).toBe(61 + 8)
})

test('every flipped bit of the text is refused', () => {
  const letters = Buffer.from(text, 'ascii')
  const accepted: string[] = []
  for (let at = 0; at < letters.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(letters)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      if (readQr(changed.toString('latin1'), [key.directory]).ok) accepted.push(`${at}.${bit}`)
    }
  }
  expect(accepted).toEqual([])
})

test('every flipped bit and every cut of the signed bytes is refused', () => {
  const accepted: string[] = []
  for (let at = 0; at < message.length; at += 1) {
    if (reasonFor(`ATN1:${toBase45(message.subarray(0, at))}`) === 'ok') accepted.push(`cut ${at}`)
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = message.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      if (reasonFor(`ATN1:${toBase45(changed)}`) === 'ok') accepted.push(`${at}.${bit}`)
    }
  }
  expect(accepted).toEqual([])
})

describe('each refusal has its own reason', () => {
  const other = newKey(2)
  const [head, payload, signature] = partsOf(message)
  const again = (...parts: unknown[]) => `ATN1:${toBase45(encode(new Tagged(18, parts)))}`
  const cases: Record<string, [string, string]> = {
    'a foreign code': ['https://contoh.example/x', 'qr.prefix'],
    'no text': ['', 'qr.prefix'],
    'lower case': [text.toLowerCase(), 'qr.prefix'],
    'a future version': [text.replace('ATN1:', 'ATN2:'), 'qr.version'],
    'version twelve': [text.replace('ATN1:', 'ATN12:'), 'qr.version'],
    'a letter outside base45': [`${text.slice(0, 40)}#${text.slice(41)}`, 'qr.base45'],
    'two lost letters': [text.slice(0, -2), 'qr.base45'],
    'an endless text': [`ATN1:${'BB8'.repeat(10_000)}`, 'qr.base45'],
    'nothing behind the prefix': ['ATN1:', 'qr.cbor'],
    'an array without its tag': [`ATN1:${toBase45(message.subarray(1))}`, 'qr.cbor'],
    'another tag': [`ATN1:${toBase45(encode(new Tagged(17, [head, new Map(), payload, signature])))}`, 'qr.cbor'],
    'three parts': [again(head, payload, signature), 'qr.cbor'],
    'an unprotected header': [again(head, new Map([[4, new Uint8Array(8)]]), payload, signature), 'qr.cbor'],
    'a short signature': [again(head, new Map(), payload, signature.subarray(1)), 'qr.cbor'],
    'a longer spelling of the same array': [`ATN1:${toBase45(longerSpelling())}`, 'qr.cbor'],
    'bytes behind the end': [`ATN1:${toBase45(Buffer.concat([message, Buffer.from([0])]))}`, 'qr.trailing'],
    'an unknown key': [signQr(claims, other.signing), 'qr.unknown-key'],
    'a key id borrowed from the directory': [
      signQr(claims, { ...other.signing, keyId: key.signing.keyId }),
      'qr.signature',
    ],
    'another payload under the signature': [again(head, new Map(), payload.with(20, 1), signature), 'qr.signature'],
    'a claim this version does not know': [signedPayload(encode(new Map([...known(), [7, 'x']]))), 'qr.claims'],
    'a claim missing': [signedPayload(encode(new Map(known().slice(1)))), 'qr.claims'],
    'a date as text': [signedPayload(encode(new Map([...known().slice(0, 5), [6, '2029-11-30']]))), 'qr.claims'],
    'a payload that is not CBOR': [signedPayload(Uint8Array.of(0xff)), 'qr.claims'],
    'another office under a good key': [signQr({ ...claims, post: 'KBRI-RUH' }, key.signing), 'qr.office'],
  }
  test.each(Object.entries(cases))('%s', (_name, [qr, code]) => {
    expect(reasonFor(qr)).toBe(`badPackage ${code}`)
  })

  /** The array head in two bytes instead of one: same meaning, other bytes. */
  function longerSpelling(): Uint8Array {
    return Buffer.concat([message.subarray(0, 1), Buffer.from([0x98, 0x04]), message.subarray(2)])
  }

  function known(): [number, unknown][] {
    return [
      [1, claims.post],
      [2, claims.number],
      [3, claims.passportNumber],
      [4, claims.recordHash],
      [5, 20_778],
      [6, 21_883],
    ]
  }

  function signedPayload(bytes: Uint8Array): string {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key.signing.secretKey])
    const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const good = sign(null, encode(['Signature1', head, new Uint8Array(), bytes]), secret)
    return again(head, new Map(), bytes, new Uint8Array(good))
  }
})

test('nonsense never throws', () => {
  assert(
    property(constantFrom('ATN1:', '', 'ATN9:'), uint8Array({ maxLength: 300 }), (prefix, bytes) => {
      expect(readQr(prefix + toBase45(bytes), [key.directory]).ok).toBe(false)
    }),
  )
})

test('the short code is twelve unmistakable characters and follows the text', () => {
  expect(shortCode(text)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(shortCode('ATN1:')).toBe(shortCode('ATN1:'))
  expect(shortCode(text)).not.toBe(shortCode(`${text}0`))
})

test('the record hash follows what was legalised and nothing else', () => {
  const { contract } = source()
  const before = recordHash(contract)
  expect(recordHash({ ...contract, state: 'void', voidReason: 'x', qr: 'x', version: 9 } as typeof contract)).toEqual(
    before,
  )
  expect(recordHash({ ...contract, wageMinor: contract.wageMinor + 1 })).not.toEqual(before)
  expect(recordHash({ ...contract, note: 'x' })).not.toEqual(before)
  expect(recordHash(Object.fromEntries(Object.entries(contract).reverse()) as typeof contract)).toEqual(before)
})

/** Header, payload and signature by their places: tag, array head, header head; the payload is what lies between. */
function partsOf(bytes: Uint8Array): [Uint8Array, Uint8Array, Uint8Array] {
  const header = bytes.slice(3, 3 + ((bytes[2] ?? 0) & 0x1f))
  const start = 3 + header.length + 1
  return [header, bytes.slice(start + 2, bytes.length - 66), bytes.slice(-64)]
}
