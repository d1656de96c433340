import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPackage } from '../../electron/office/packages/export-package.ts'
import { diskSteps, diskThatDies, flipped } from './disks.ts'
import { acknowledge, contextOf, dbOf, factsAt, pairTemplate, register, send } from './two-offices.ts'
import type { World } from '../world.ts'

/** Printed in the test's name; give `SEED=…` to tell the same stories again, `STORIES=…` for more of them. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const stories = Number(process.env['STORIES'] ?? 8)

type Step =
  | { do: 'register' | 'export' | 'acknowledge' | 'restartPost' | 'restartHeadquarters' }
  | { do: 'killExport'; at: number }
  /** The `which`th file ever made is brought over; one that is never brought is lost, one brought twice is repeated. */
  | { do: 'bringPackage' | 'bringReceipt'; which: number; damage: 'none' | 'cut' | 'flip' }

const which = fc.nat(20)
const damage = fc.constantFrom(
  'none' as const,
  'none' as const,
  'none' as const,
  'none' as const,
  'cut' as const,
  'flip' as const,
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('register' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('export' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('bringPackage' as const), which, damage }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('acknowledge' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('bringReceipt' as const), which, damage }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('killExport' as const), at: fc.nat(diskSteps.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restartPost' as const, 'restartHeadquarters' as const) }) },
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
        fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }), async (steps) => {
          const network = new Network(await template.copy())
          try {
            for (const one of steps) {
              await network.take(one)
              network.check()
            }
            await network.settle()
          } finally {
            await network.close()
          }
        }),
        { seed, numRuns: stories, endOnFailure: true },
      )
    },
  )
})

/** Owns the two offices of one story and every file they have ever made. */
class Network {
  private post: World
  private headquarters: World
  private readonly packages: Uint8Array[] = []
  private readonly receipts: Uint8Array[] = []

  constructor({ post, headquarters }: { post: World; headquarters: World }) {
    this.post = post
    this.headquarters = headquarters
  }

  async take(one: Step): Promise<void> {
    switch (one.do) {
      case 'register':
        return register(this.post)
      case 'export':
        return this.export()
      case 'killExport':
        await exportPackage(contextOf(this.post), diskThatDies(one.at)).catch(() => undefined)
        return void (this.post = await restarted(this.post))
      case 'acknowledge':
        return this.acknowledge()
      case 'bringPackage':
        return bring(this.headquarters, this.packages, one)
      case 'bringReceipt':
        return bring(this.post, this.receipts, one)
      case 'restartPost':
        return void (this.post = await restarted(this.post))
      case 'restartHeadquarters':
        return void (this.headquarters = await restarted(this.headquarters))
    }
  }

  /** What must be true at every moment. */
  check(): void {
    const received = factsAt(this.headquarters, 'received_facts')
    expect(received).toEqual(factsAt(this.post, 'facts', received.length))
    const applied = hashes(this.headquarters, "direction = 'in' AND state = 'applied'")
    const confirmed = hashes(this.post, "direction = 'out' AND kind = 'data' AND state = 'applied'")
    expect(confirmed.filter((hash) => !applied.includes(hash))).toEqual([])
    const here = hashes(this.headquarters, "direction = 'in' AND state IN ('applied', 'parked')")
    const marked = hashes(this.post, "direction = 'out' AND kind = 'data' AND state IN ('received', 'applied')")
    expect(marked.filter((hash) => !here.includes(hash))).toEqual([])
    expect(hashes(this.headquarters, "state = 'quarantined'")).toEqual([])
  }

  /** The dust settles: the last facts are sent, and what is not confirmed is handed over again, the last first. */
  async settle(): Promise<void> {
    await register(this.post)
    for (let more = true; more; more = (await this.post.must('packages.status', {})).waitingFacts > 0)
      await this.export()
    const { rows } = await this.post.must('packages.list', { limit: 500 })
    for (const row of rows.filter((one) => one.kind === 'data' && one.state !== 'applied')) {
      const { bytes } = await this.post.must('packages.file', { manifestHash: row.manifestHash })
      await this.headquarters.must('packages.import', { file: bytes })
      this.check()
    }
    const receipt = await acknowledge(this.headquarters)
    const told = await this.post.must('packages.import', { file: receipt.file })
    // No message: nothing missing, and both ends count the same records.
    expect(told.messages).toEqual([])
    this.check()
    expect(factsAt(this.headquarters, 'received_facts')).toEqual(factsAt(this.post, 'facts'))
    expect(newestRecords(this.headquarters, 'received_records')).toEqual(newestRecords(this.post, 'facts'))
    expect(await this.post.must('packages.status', {})).toMatchObject({ waitingFacts: 0, unacknowledged: 0 })
    expect((await this.post.must('packages.peers', {}))[0]).not.toHaveProperty('missing')
    for (const world of [this.post, this.headquarters]) {
      expect(await world.must('audit.verify', {})).toMatchObject({ brokenAt: null })
    }
  }

  async close(): Promise<void> {
    await this.post.close()
    await this.headquarters.close()
  }

  private async export(): Promise<void> {
    const { rows } = await this.post.must('packages.list', { limit: 1 })
    const { waitingFacts } = await this.post.must('packages.status', {})
    if (waitingFacts === 0 && rows[0]?.state !== 'building') return
    this.packages.push((await send(this.post)).file)
  }

  private async acknowledge(): Promise<void> {
    const [peer] = await this.headquarters.must('packages.peers', {})
    const receipt = await acknowledge(this.headquarters)
    const { manifest } = dbOf(this.headquarters)
      .prepare('SELECT manifest FROM packages WHERE manifest_hash = ?')
      .get(receipt.manifestHash) as { manifest: string }
    const lines = (JSON.parse(manifest) as { acknowledgements: { level: string; upTo: number }[] }).acknowledgements
    expect(lines.find((line) => line.level === 'applied')?.upTo).toBe(peer?.appliedUpTo)
    this.receipts.push(receipt.file)
  }
}

async function bring(
  to: World,
  files: readonly Uint8Array[],
  { which, damage }: { which: number; damage: 'none' | 'cut' | 'flip' },
): Promise<void> {
  const file = files[which % Math.max(1, files.length)]
  if (!file) return
  if (damage === 'none') return void (await to.must('packages.import', { file }))
  const spoiled = damage === 'cut' ? file.subarray(0, file.length - 1 - which) : flipped(file)
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
