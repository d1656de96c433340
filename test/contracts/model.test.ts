import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContractState } from '../../shared/contracts/schema.ts'
import { contractFields, registerPartners, workerFields, type Partners } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

/** What the office should know, kept in the simplest form there is. */
type Model = Map<string, { state: ContractState; version: number; hands: string[]; number?: string; frozen?: string }>
type Who = 'attache' | 'officer'
type Drawn = typeof step extends fc.Arbitrary<infer S> ? S : never
type Step = Drawn & { who: Who }
const step = fc.record({
  // Mostly who should act, sometimes the other: else hardly any history reaches an approval.
  usual: fc.nat(5).map((n) => n > 0),
  action: fc.constantFrom(
    'register',
    'register',
    'correct',
    'submit',
    'submit',
    'submit',
    'approve',
    'approve',
    'approve',
    'return',
    'void',
  ),
  which: fc.nat(3),
  stale: fc.nat(9).map((n) => n === 0),
  low: fc.nat(4).map((n) => n === 0),
})

describe('any history of actions', () => {
  it('leaves no gap or double number, no decided contract changed, and nobody approving their own work', async () => {
    const world = await newWorld()
    const partners = await registerPartners(world)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        const model: Model = new Map()
        for (const one of steps) await play(world, partners, model, { ...one, who: whoOf(one) })
        await compare(world, model)
      }),
      { numRuns: 15 },
    )
    await numbersAreWhole(world)
    await world.close()
  }, 120_000)
})

function whoOf({ action, usual }: Drawn): Who {
  return usual === ['approve', 'return', 'void'].includes(action) ? 'attache' : 'officer'
}

async function play(world: World, partners: Partners, model: Model, one: Step): Promise<void> {
  if ((await world.must('session.get', {}))?.officer.id !== world.officers[one.who]) await world.signIn(one.who)
  const me = world.officers[one.who]
  if (one.action === 'register') return register(world, partners, model, one.low)
  const [id, known] = [...model][one.which] ?? []
  if (!id || !known) return
  const asked = { id, expectedVersion: one.stale ? known.version + 7 : known.version }
  const allowed = !one.stale && mayNow(one.action, known, one.who, me)
  const answer = await ask(world, partners, one.action, asked)
  if (!answer.ok) {
    // A refusal the model did not foresee may only come from a blocking finding on an approval.
    if (allowed)
      expect(one.action === 'approve' && answer.error.reasons.every((r) => r.code === 'wage.below-floor')).toBe(true)
    return
  }
  expect(allowed).toBe(true)
  const { contract } = answer.value
  model.set(id, {
    state: contract.state,
    version: contract.version,
    hands: ['correct', 'submit'].includes(one.action) ? [...known.hands, me] : known.hands,
    ...(contract.registerNumber ? { number: contract.registerNumber } : {}),
    ...(one.action === 'approve'
      ? { frozen: JSON.stringify([contract.wageMinor, contract.workerId, contract.qr]) }
      : known.frozen
        ? { frozen: known.frozen }
        : {}),
  })
}

function mayNow(action: string, known: NonNullable<ReturnType<Model['get']>>, who: Who, me: string): boolean {
  const states: Record<string, ContractState[]> = {
    correct: ['draft', 'returned'],
    submit: ['draft', 'returned'],
    approve: ['submitted'],
    return: ['submitted'],
    void: ['approved'],
  }
  if (!states[action]?.includes(known.state)) return false
  if (['approve', 'return', 'void'].includes(action) && who !== 'attache') return false
  return action !== 'approve' || !known.hands.includes(me)
}

async function register(world: World, partners: Partners, model: Model, low: boolean): Promise<void> {
  const { worker } = await world.must('workers.register', workerFields())
  const fields = contractFields({ ...partners, workerId: worker.id }, low ? { wageMinor: 1_000_000 } : {})
  const { contract } = await world.must('contracts.register', fields)
  model.set(contract.id, { state: 'draft', version: 1, hands: [contract.preparedBy] })
}

function ask(world: World, partners: Partners, action: string, asked: { id: string; expectedVersion: number }) {
  if (action === 'submit') return world.ask('contracts.submit', asked)
  if (action === 'approve') return world.ask('contracts.approve', asked)
  if (action === 'return') return world.ask('contracts.return', { ...asked, codes: ['missing-document'], text: '' })
  if (action === 'void') return world.ask('contracts.void', { ...asked, reason: 'uji' })
  return correct(world, partners, asked)
}

async function correct(world: World, partners: Partners, asked: { id: string; expectedVersion: number }) {
  const { worker } = await world.must('contracts.get', { id: asked.id })
  return world.ask('contracts.correct', { ...asked, fields: contractFields({ ...partners, workerId: worker.id }) })
}

async function compare(world: World, model: Model): Promise<void> {
  for (const [id, known] of model) {
    const { contract } = await world.must('contracts.get', { id })
    expect({ state: contract.state, version: contract.version, number: contract.registerNumber }).toEqual({
      state: known.state,
      version: known.version,
      number: known.number,
    })
    if (known.frozen) expect(JSON.stringify([contract.wageMinor, contract.workerId, contract.qr])).toBe(known.frozen)
    if (contract.decidedBy) expect(known.hands).not.toContain(contract.decidedBy)
  }
}

async function numbersAreWhole(world: World): Promise<void> {
  const numbers: string[] = []
  let after: string | undefined
  do {
    const page = await world.must('contracts.list', { order: 'register', limit: 50, ...(after ? { after } : {}) })
    numbers.push(...page.rows.map((row) => row.registerNumber ?? ''))
    after = page.next ?? undefined
  } while (after)
  const sequence = numbers.map((n) => Number(n.slice(-6))).sort((a, b) => a - b)
  expect(sequence.length).toBeGreaterThan(0)
  expect(sequence).toEqual(sequence.map((_, i) => i + 1))
}
