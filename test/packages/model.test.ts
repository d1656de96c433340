import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPackage } from '../../electron/office/packages/export-package.ts'
import { diskSteps, diskThatDies, flipped } from './disks.ts'
import { acknowledge, contextOf, dbOf, factsAt, pairTemplate, register, send } from './two-offices.ts'
import type { World } from '../world.ts'

/** Printed in the test's name; give `SEED=…` to tell the same stories again, `STORIES=…` for more of them. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const stories = Number(process.env['STORIES'] ?? 6)

type Damage = 'none' | 'cut' | 'flip'
type Simple = 'register' | 'change' | 'export' | 'acknowledge' | 'restartPost' | 'restartHeadquarters'
type Step =
  | { do: Simple }
  | { do: 'killExport'; at: number }
  /** The `back`th newest file of its kind is brought over; one that is never brought is lost, one brought twice is repeated. */
  | { do: 'bringPackage' | 'bringReceipt'; back: number; damage: Damage }

const simple = (weight: number, ...names: Simple[]) => ({
  weight,
  arbitrary: fc.record({ do: fc.constantFrom(...names) }),
})
const back = fc.oneof(fc.constant(0), fc.nat(12))
const damage = fc.oneof(
  { weight: 7, arbitrary: fc.constant<Damage>('none') },
  { weight: 1, arbitrary: fc.constantFrom<Damage>('cut', 'flip') },
)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  simple(3, 'register', 'change'),
  simple(7, 'export'),
  { weight: 8, arbitrary: fc.record({ do: fc.constant('bringPackage' as const), back, damage }) },
  simple(4, 'acknowledge'),
  { weight: 5, arbitrary: fc.record({ do: fc.constant('bringReceipt' as const), back, damage }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('killExport' as const), at: fc.nat(diskSteps.length - 1) }) },
  simple(1, 'restartPost', 'restartHeadquarters'),
)

describe('files between a post and headquarters, lost, repeated, reordered, damaged', () => {
  let template: Awaited<ReturnType<typeof pairTemplate>>
  beforeAll(async () => {
    template = await pairTemplate()
  })
  afterAll(() => template.close())

  it(
    `whatever the order, headquarters ends with exactly the post's facts and no receipt ran ahead (seed ${seed})`,
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 25, maxLength: 50, size: 'max' }), async (steps) => {
          const network: Network = { ...(await template.copy()), packages: [], receipts: [] }
          try {
            for (const one of steps) {
              await step(network, one)
              check(network)
            }
            await settle(network)
          } finally {
            await network.post.close()
            await network.headquarters.close()
          }
        }),
        { seed, numRuns: stories, endOnFailure: true },
      )
    },
  )
})

/** The two offices of one story and every file they have ever made. */
type Network = { post: World; headquarters: World; packages: Uint8Array[]; receipts: Uint8Array[] }

async function step(network: Network, one: Step): Promise<void> {
  switch (one.do) {
    case 'register':
      return register(network.post)
    case 'change':
      return changeSettings(network.post)
    case 'export':
      return exportWaiting(network)
    case 'killExport':
      await exportPackage(contextOf(network.post), diskThatDies(one.at)).catch(() => undefined)
      return void (network.post = await restarted(network.post))
    case 'acknowledge':
      return writeReceipt(network)
    case 'bringPackage':
      return bring(network.headquarters, network.packages, one)
    case 'bringReceipt':
      return bring(network.post, network.receipts, one)
    case 'restartPost':
      return void (network.post = await restarted(network.post))
    case 'restartHeadquarters':
      return void (network.headquarters = await restarted(network.headquarters))
  }
}

/** What must be true at every moment. */
function check(network: Network): void {
  const received = factsAt(network.headquarters, 'received_facts')
  expect(received).toEqual(factsAt(network.post, 'facts', received.length))
  const applied = hashes(network.headquarters, "direction = 'in' AND state = 'applied'")
  const confirmed = hashes(network.post, "direction = 'out' AND kind = 'data' AND state = 'applied'")
  expect(confirmed.filter((hash) => !applied.includes(hash))).toEqual([])
  const here = hashes(network.headquarters, "direction = 'in' AND state IN ('applied', 'parked')")
  const marked = hashes(network.post, "direction = 'out' AND kind = 'data' AND state IN ('received', 'applied')")
  expect(marked.filter((hash) => !here.includes(hash))).toEqual([])
  expect(hashes(network.headquarters, "state = 'quarantined'")).toEqual([])
}

/** The dust settles: the last facts are sent, and what is not confirmed is handed over again, the last first. */
async function settle(network: Network): Promise<void> {
  await register(network.post)
  for (let more = true; more; more = (await network.post.must('packages.status', {})).waitingFacts > 0)
    await exportWaiting(network)
  const { rows } = await network.post.must('packages.list', { limit: 500 })
  for (const row of rows.filter((one) => one.kind === 'data' && one.state !== 'applied')) {
    const { bytes } = await network.post.must('packages.file', { manifestHash: row.manifestHash })
    await network.headquarters.must('packages.import', { file: bytes })
    check(network)
  }
  const receipt = await acknowledge(network.headquarters)
  const told = await network.post.must('packages.import', { file: receipt.file })
  // No message: nothing missing, and both ends count the same records.
  expect(told.messages).toEqual([])
  check(network)
  expect(factsAt(network.headquarters, 'received_facts')).toEqual(factsAt(network.post, 'facts'))
  expect(newestRecords(network.headquarters, 'received_records')).toEqual(newestRecords(network.post, 'facts'))
  expect(await network.post.must('packages.status', {})).toMatchObject({ waitingFacts: 0, unacknowledged: 0 })
  expect((await network.post.must('packages.peers', {}))[0]).not.toHaveProperty('missing')
  for (const world of [network.post, network.headquarters]) {
    expect(await world.must('audit.verify', {})).toMatchObject({ brokenAt: null })
  }
}

/** With something to send, when nothing waits. */
async function exportWaiting(network: Network): Promise<void> {
  const { rows } = await network.post.must('packages.list', { limit: 1 })
  const { waitingFacts } = await network.post.must('packages.status', {})
  if (waitingFacts === 0 && rows[0]?.state !== 'building') await register(network.post)
  network.packages.push((await send(network.post)).file)
}

/** Another state of a record that headquarters knows already. */
async function changeSettings(post: World): Promise<void> {
  const { version, settings } = await post.must('office.get', {})
  await post.must('office.changeSettings', {
    expectedVersion: version,
    settings: { ...settings, city: `Taipei ${version}` },
  })
}

async function writeReceipt(network: Network): Promise<void> {
  const [peer] = await network.headquarters.must('packages.peers', {})
  const receipt = await acknowledge(network.headquarters)
  const { manifest } = dbOf(network.headquarters)
    .prepare('SELECT manifest FROM packages WHERE manifest_hash = ?')
    .get(receipt.manifestHash) as { manifest: string }
  const lines = (JSON.parse(manifest) as { acknowledgements: { level: string; upTo: number }[] }).acknowledgements
  expect(lines.find((line) => line.level === 'applied')?.upTo).toBe(peer?.appliedUpTo)
  network.receipts.push(receipt.file)
}

async function bring(
  to: World,
  files: readonly Uint8Array[],
  { back, damage }: { back: number; damage: Damage },
): Promise<void> {
  const file = files.at(-1 - (back % Math.max(1, files.length)))
  if (!file) return
  if (damage === 'none') return void (await to.must('packages.import', { file }))
  const spoiled = damage === 'cut' ? file.subarray(0, file.length - 1 - back) : flipped(file)
  expect(await to.refused('packages.import', { file: spoiled })).toMatchObject({ code: 'badPackage' })
}

async function restarted(world: World): Promise<World> {
  const next = await world.restart()
  await next.signIn('attache')
  return next
}

function hashes(world: World, where: string): string[] {
  const rows = dbOf(world).prepare(`SELECT manifest_hash AS hash FROM packages WHERE ${where}`).all() as {
    hash: string
  }[]
  return rows.map((row) => row.hash)
}

function newestRecords(world: World, table: 'facts' | 'received_records'): unknown[] {
  return dbOf(world)
    .prepare(`SELECT subject_kind, subject_id, max(sequence) AS sequence FROM ${table} GROUP BY 1, 2 ORDER BY 1, 2`)
    .all()
}
