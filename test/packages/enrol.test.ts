import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOffice } from '../../electron/office/office/create-office.ts'
import { fingerprintOf, isFingerprint } from '../../electron/office/packages/fingerprint.ts'
import type { OfficeCard } from '../../shared/packages/schema.ts'
import { settingsOf } from '../fixtures.ts'
import { newWorld, onFolder, passwords, testClock, type World } from '../world.ts'
import { enrol, pairTemplate } from './two-offices.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let post: World
let headquarters: World
let template: Awaited<ReturnType<typeof pairTemplate>>
beforeAll(async () => {
  template = await pairTemplate()
  ;({ post, headquarters } = await template.copy())
})
afterAll(async () => {
  await post.close()
  await headquarters.close()
  await template.close()
})

const card: OfficeCard = {
  format: 'attache-desk-card/1',
  kind: 'post',
  code: 'SEOUL',
  name: 'Kantor Uji Seoul',
  incarnation: '3f2b1a60-0000-4000-8000-000000000001',
  signingKey: '01'.repeat(32),
  keyId: '0123456789ABCDEF',
  recipient: `age1${'q'.repeat(58)}`,
  issuedAt: '2026-11-21T02:00:00.000Z',
}

describe('a fingerprint', () => {
  it('is eight groups of five digits, the same for the same keys and code', () => {
    expect(fingerprintOf(card)).toMatch(/^(\d{5} ){7}\d{5}$/)
    expect(fingerprintOf({ ...card })).toBe(fingerprintOf(card))
    // A known answer, so that no later version reads out other digits for the same keys.
    expect(fingerprintOf(card)).toBe('86174 55862 26374 12260 45494 48915 33686 69930')
  })

  it('changes with each of the three things it covers', () => {
    const others = [{ signingKey: `${'01'.repeat(31)}02` }, { recipient: `age1${'q'.repeat(57)}p` }, { code: 'SEOUM' }]
    const all = [card, ...others.map((other) => ({ ...card, ...other }))].map(fingerprintOf)
    expect(new Set(all).size).toBe(4)
  })

  it('is compared by its digits only', () => {
    const fingerprint = fingerprintOf(card)
    expect(isFingerprint(fingerprint.replaceAll(' ', ''), fingerprint)).toBe(true)
    expect(isFingerprint(fingerprint.replaceAll(' ', ' - '), fingerprint)).toBe(true)
    expect(isFingerprint('', fingerprint)).toBe(false)
    expect(isFingerprint(fingerprint.slice(0, -1), fingerprint)).toBe(false)
  })
})

describe('enrolling a card', () => {
  it('again is harmless, and takes over a new name', async () => {
    const [before] = await headquarters.must('packages.peers', {})
    headquarters.clock.forward(1000)
    await enrol(headquarters, post)
    const [after] = await headquarters.must('packages.peers', {})
    expect(after).toEqual({ ...before, confirmedAt: headquarters.clock.now() })
    expect(before?.fingerprint).toBe((await post.must('packages.card', {})).fingerprint)
  })

  it('with another fingerprint is refused', async () => {
    const own = await post.must('packages.card', {})
    for (const fingerprint of [
      '',
      '00000',
      own.fingerprint.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ]) {
      expect(await code(headquarters, own.card, fingerprint)).toBe('card.fingerprint')
    }
  })

  it('of an office of the same kind is refused, its own too', async () => {
    expect(await code(post, (await post.must('packages.card', {})).card)).toBe('card.same-kind')
    expect(await code(headquarters, { ...card, kind: 'headquarters' })).toBe('card.same-kind')
  })

  it('of a known office with another key is refused and says what to do', async () => {
    const own = (await post.must('packages.card', {})).card
    for (const other of [{ signingKey: card.signingKey }, { keyId: card.keyId }, { recipient: card.recipient }]) {
      const answer = await headquarters.refused('packages.enrol', sealed({ ...own, ...other }))
      expect(answer.reasons[0]?.code).toBe('card.other-key')
      expect(answer.reasons[0]?.text.en).toContain('call them')
    }
  })

  it('with a key of another office, or of a second headquarters, is refused', async () => {
    const own = (await post.must('packages.card', {})).card
    expect(await code(headquarters, { ...own, code: 'SEOUL' })).toBe('card.key-taken')
    const second = (await headquarters.must('packages.card', {})).card
    expect(await code(post, { ...second, code: 'SURABAYA', keyId: card.keyId, signingKey: card.signingKey })).toBe(
      'card.other-headquarters',
    )
  })

  it('that is no card is refused without a trace', async () => {
    const own = (await post.must('packages.card', {})).card
    const wrong = [
      new Uint8Array(),
      Buffer.from('not json'),
      Buffer.from([0xff, 0xfe, 0x7b]),
      Buffer.from('null'),
      Buffer.from(JSON.stringify({ ...own, surprise: 1 })),
      Buffer.from(JSON.stringify({ ...own, signingKey: own.signingKey.toUpperCase() })),
      Buffer.from(JSON.stringify({ ...own, recipient: 'AGE-SECRET-KEY-1' })),
      Buffer.from(JSON.stringify({ ...own, format: 'attache-desk-card/2' })),
    ]
    for (const bytes of wrong) {
      const answer = await headquarters.refused('packages.enrol', { card: bytes, fingerprint: fingerprintOf(own) })
      expect(answer).toMatchObject({ code: 'badPackage', reasons: [{ code: 'card.unreadable' }] })
    }
    const tooLarge = { card: new Uint8Array(64 * 1024 + 1), fingerprint: fingerprintOf(own) }
    expect(await headquarters.refused('packages.enrol', tooLarge)).toMatchObject({ code: 'invalid' })
    expect(await headquarters.must('packages.peers', {})).toHaveLength(1)
  })

  it('with the other kind of keys is refused: two kinds are never mixed in one package', async () => {
    const classic = onFolder(mkdtempSync(join(tmpdir(), 'attache-test-')), testClock())
    const made = await createOffice(
      classic.office.gate,
      {
        kind: 'post',
        code: 'AMMAN',
        settings: settingsOf('AMMAN'),
        attache: { name: 'Uji Klasik', password: passwords.attache },
        keys: 'classic',
      },
      classic.clock.newId(),
    )
    expect(made.ok).toBe(true)
    expect(await code(headquarters, (await classic.must('packages.card', {})).card)).toBe('card.key-kind')
    expect(await code(classic, (await headquarters.must('packages.card', {})).card)).toBe('card.key-kind')
    await classic.close()
  })
})

describe('who may make what', () => {
  it('a post without headquarters, and headquarters itself, make no data package; a post makes no receipt', async () => {
    const alone = await newWorld({ kind: 'post', post: 'DOHA' })
    await alone.signIn('attache')
    expect(await alone.refused('packages.export', {})).toMatchObject({ reasons: [{ code: 'package.no-headquarters' }] })
    await alone.close()
    expect(await headquarters.refused('packages.export', {})).toMatchObject({
      reasons: [{ code: 'package.only-posts' }],
    })
    expect(await post.refused('packages.acknowledge', { post: 'JAKARTA' })).toMatchObject({
      reasons: [{ code: 'receipt.only-headquarters' }],
    })
    expect(await headquarters.refused('packages.acknowledge', { post: 'NOWHERE' })).toMatchObject({ code: 'notFound' })
  })
})

function sealed(one: OfficeCard, fingerprint = fingerprintOf(one)): { card: Uint8Array; fingerprint: string } {
  return { card: Buffer.from(JSON.stringify(one)), fingerprint }
}

async function code(at: World, one: OfficeCard, fingerprint?: string): Promise<string | undefined> {
  return (await at.refused('packages.enrol', sealed(one, fingerprint))).reasons[0]?.code
}
