import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels, type ChannelName } from '../../shared/channels.ts'
import type { Channel } from '../../shared/core/channel.ts'
import { permissions, type Role } from '../../shared/core/roles.ts'
import { routes } from '../../electron/office/routes.ts'
import { newWorld, type World } from '../world.ts'

const all = Object.entries(channels) as [ChannelName, Channel][]
const guarded = all.filter(([, channel]) => channel.needs !== 'anyone')
const garbage = [undefined, null, 7, 'text', [], { surprise: 1 }, new Uint8Array(3)]

describe('every channel', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.close())
  const raw = (channel: string, input: unknown) => world.office.call({ channel, requestId: world.clock.newId(), input })

  it('has one route', () => {
    expect(Object.keys(routes).sort()).toEqual(Object.keys(channels).sort())
  })

  it.each(all.map(([name]) => name))('%s refuses garbage as invalid', async (name) => {
    for (const input of garbage) {
      const answer = await raw(name, input)
      expect(answer.ok).toBe(false)
      if (!answer.ok) expect(answer.error.code).toBe('invalid')
    }
  })

  it.each(guarded.map(([name]) => name))('%s is closed while the office is locked', async (name) => {
    await world.must('session.lock', {})
    const answer = await raw(name, sampleInput(name))
    expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } })
  })

  const forbidden = guarded.flatMap(([name, channel]) =>
    (Object.keys(permissions) as Role[])
      .filter((role) => channel.needs !== 'session' && !permissions[role].includes(channel.needs as never))
      .map((role) => [name, role] as const),
  )
  it.each(forbidden)('%s is closed to the role %s', async (name, role) => {
    await world.signIn(role)
    const answer = await raw(name, sampleInput(name))
    expect(answer).toMatchObject({ ok: false, error: { code: 'notPermitted', reasons: [{ code: 'session.role' }] } })
  })

  const confirmed = guarded.filter(([, channel]) => channel.secondUnlock).map(([name]) => name)
  it.each(confirmed)('%s asks for the password again after five minutes', async (name) => {
    await world.signIn('attache')
    world.clock.forward(5 * 60_000 + 1)
    const answer = await raw(name, sampleInput(name))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'notPermitted', reasons: [{ code: 'session.confirm-needed' }] },
    })
  })

  it('refuses what is no call at all, and a channel that does not exist', async () => {
    for (const value of [undefined, 'call', {}, { channel: 'office.get' }]) {
      expect(await world.office.call(value)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    }
    for (const name of ['nothing.here', 'constructor', '__proto__', 'toString']) {
      expect(await raw(name, {})).toMatchObject({
        ok: false,
        error: { code: 'invalid', reasons: [{ code: 'call.unknown' }] },
      })
    }
  })
})

const id = '11111111-1111-4111-8111-111111111111'
const hash = 'a'.repeat(64)

/** An input that its schema takes, so that the refusal comes from the door and not from the parser. */
function sampleInput(name: ChannelName): unknown {
  const schema = channels[name].input
  const candidates: unknown[] = [
    {},
    { id },
    { id, expectedVersion: 1 },
    { id, expectedVersion: 1, codes: ['x'], text: 'x' },
    { id, expectedVersion: 1, reason: 'x' },
    { id, expectedVersion: 1, role: 'officer', active: true },
    { id, expectedVersion: 1, fields: worker },
    { id, expectedVersion: 1, fields: partner },
    { id, expectedVersion: 1, fields: contract },
    { id, expectedVersion: 1, standing: { standing: 'active', reason: '', from: '2026-01-01' } },
    { text: 'abc' },
    { recoveryCode: 'x' },
    { passportNumber: 'C1' },
    { password: 'x' },
    { password: 'x', newPassword: 'x'.repeat(12) },
    { name: 'N', role: 'officer', password: 'x'.repeat(12) },
    { fields: contract },
    { post: 'KDEI-TPE' },
    { manifestHash: hash },
    { file: new Uint8Array(1) },
    { file: new Uint8Array(1), mapping, terms },
    { file: new Uint8Array(1), fileName: 'f', mapping, terms },
    { card: new Uint8Array(1), fingerprint: 'x' },
    { expectedVersion: 1, settings },
    worker,
    partner,
    contract,
  ]
  const fitting = candidates.find((candidate) => schema.safeParse(candidate).success)
  if (fitting === undefined) throw new Error(`no sample input for ${name}: add one`)
  return fitting
}

const worker = { name: 'N', sex: 'F', birthDate: '1990-01-01', passportNumber: 'C1', passportExpires: '2030-01-01' }
const partner = { kind: 'agency', name: 'N', country: 'TW' }
const contract = {
  workerId: id,
  employerId: id,
  position: 'P',
  sector: 'domestic',
  employerType: 'household',
  wageMinor: 1,
  currency: 'TWD',
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  months: 1,
}
const mapping = { sheet: 0, headerRow: 0, columns: {}, dateOrder: 'auto' }
const terms = { agencyId: id, currency: 'TWD', signedOn: '2026-01-01' }
const settings = {
  name: 'N',
  city: 'C',
  country: 'TW',
  currency: 'TWD',
  title: 'T',
  letterhead: [],
  language: 'id',
  contractNumberPattern: '{YYYY}/{NNNN}',
  lockAfterMinutes: 10,
}
