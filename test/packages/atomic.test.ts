import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Disk } from '../../electron/office/packages/container/write-atomic.ts'
import { exportPackage } from '../../electron/office/packages/export-package.ts'
import { diskSteps, diskThatDies, flipped, plainDisk } from './disks.ts'
import { acknowledge, contextOf, dbOf, factsAt, newPair, register, send, snapshot, take } from './two-offices.ts'
import type { World } from '../world.ts'

let post: World
let headquarters: World
beforeAll(async () => {
  ;({ post, headquarters } = await newPair())
  await take(headquarters, await send(post))
})
afterAll(async () => {
  await post.close()
  await headquarters.close()
})

describe('P11 atomic export', () => {
  it.each(diskSteps.map((name, i) => [name, i] as const))(
    'P11: killed at step "%s", the same package is finished at the next start, whole and once',
    async (_, at) => {
      await register(post, 2)
      await expect(exportPackage(contextOf(post), diskThatDies(at))).rejects.toThrow('killed')
      post = await restarted(post)
      const [row] = (await post.must('packages.list', {})).rows
      expect(row).toMatchObject({ state: 'building', facts: 2 })
      // What came up meanwhile goes into the next package: this one may be on someone's stick already.
      await register(post)
      const sent = await send(post)
      expect(sent).toMatchObject({ state: 'sealed', sequence: row?.sequence, facts: 2 })
      expect(readdirSync(join(post.folder, 'outbox')).filter((name) => name.endsWith('.part'))).toEqual([])
      expect(await take(headquarters, sent)).toMatchObject({ outcome: 'applied', facts: 2, messages: [] })
      expect(await take(headquarters, await send(post))).toMatchObject({ outcome: 'applied', facts: 1, messages: [] })
    },
  )

  it('P11: killed between file and row, a file that was carried away already is the one that counts', async () => {
    await register(post)
    dbOf(post).exec("CREATE TEMP TRIGGER die BEFORE UPDATE ON packages BEGIN SELECT raise(ABORT, 'killed'); END")
    expect(await post.refused('packages.export', {})).toMatchObject({ code: 'bug' })
    const { fileName } = (await post.must('packages.list', {})).rows[0] ?? { fileName: '' }
    const carried = new Uint8Array(readFileSync(join(post.folder, 'outbox', fileName)))
    post = await restarted(post)
    expect(await take(headquarters, { file: carried })).toMatchObject({ outcome: 'applied' })
    const sent = await send(post)
    expect(Buffer.compare(sent.file, carried)).toBe(0)
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'again' })
  })

  it('P11: killed between file and row, and the file moved away: built again it is the same package', async () => {
    await register(post)
    dbOf(post).exec("CREATE TEMP TRIGGER die BEFORE UPDATE ON packages BEGIN SELECT raise(ABORT, 'killed'); END")
    await post.refused('packages.export', {})
    const { fileName } = (await post.must('packages.list', {})).rows[0] ?? { fileName: '' }
    const carried = new Uint8Array(readFileSync(join(post.folder, 'outbox', fileName)))
    rmSync(join(post.folder, 'outbox', fileName))
    post = await restarted(post)
    expect(await take(headquarters, await send(post))).toMatchObject({ outcome: 'applied' })
    expect(await take(headquarters, { file: carried })).toMatchObject({ outcome: 'again' })
  })

  it('P11: a disk that gives back other bytes, is full or gone is refused; the package stays and is finished later', async () => {
    await register(post)
    const wrongs: [string, Partial<Disk>][] = [
      ['package.changed', { read: async (path) => flipped(readFileSync(path)) }],
      ['target.full', { freeBytes: async () => 0 }],
      ['target.full', { writeNew: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }],
      ['target.gone', { rename: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })) }],
    ]
    for (const [code, wrong] of wrongs) {
      const refused = await exportPackage(contextOf(post), { ...plainDisk, ...wrong })
      expect(refused).toMatchObject({ ok: false, error: { reasons: [{ code }] } })
    }
    const sent = await send(post)
    expect(sent.timeline.map((one) => one.state)).toEqual(['building', 'sealed'])
    expect(await take(headquarters, sent)).toMatchObject({ outcome: 'applied' })
  })

  it('two exports at once make one package; the other is told that nothing is left', async () => {
    await register(post, 3)
    const answers = await Promise.all([post.ask('packages.export', {}), post.ask('packages.export', {})])
    const [done, refused] = answers[0]?.ok ? answers : [answers[1], answers[0]]
    expect(done).toMatchObject({ ok: true, value: { facts: 3 } })
    expect(refused).toMatchObject({ ok: false, error: { reasons: [{ code: 'package.nothing-to-send' }] } })
    await take(headquarters, await fileOfNewest())
  })

  it('cancelled or locked while sealing, it can be taken up again', async () => {
    await register(post)
    for (const stop of [
      (requestId: string) => post.must('work.cancel', { requestId }),
      () => post.must('session.lock', {}),
    ]) {
      const requestId = post.clock.newId()
      let stopped: Promise<unknown> | undefined
      const off = post.office.on((event) => {
        if (event.kind === 'progress') stopped ??= stop(requestId)
      })
      expect(await post.ask('packages.export', {}, requestId)).toMatchObject({
        ok: false,
        error: { code: 'cancelled' },
      })
      off()
      await stopped
      await post.signIn('attache')
      expect((await post.must('packages.list', {})).rows[0]).toMatchObject({ state: 'building' })
    }
    expect(await take(headquarters, await send(post))).toMatchObject({ outcome: 'applied' })
  })
})

describe('P10 atomic import', () => {
  const moments = [
    'INSERT ON received_facts',
    'INSERT ON received_records',
    'INSERT ON packages',
    'INSERT ON package_events',
    'UPDATE ON streams',
    'INSERT ON audit',
    'INSERT ON requests',
  ]

  it.each(moments)(
    'P10: stopped at %s nothing of the package is there; read again it is there whole',
    async (moment) => {
      await register(post, 2)
      const sent = await send(post)
      const before = snapshot(headquarters)
      const db = dbOf(headquarters)
      db.exec(`CREATE TEMP TRIGGER die BEFORE ${moment} BEGIN SELECT raise(ABORT, 'killed'); END`)
      expect(await headquarters.refused('packages.import', { file: sent.file })).toMatchObject({ code: 'bug' })
      db.exec('DROP TRIGGER die')
      expect(snapshot(headquarters)).toEqual(before)
      expect(await take(headquarters, sent)).toMatchObject({ outcome: 'applied', facts: 2, messages: [] })
      expect(factsAt(headquarters, 'received_facts')).toEqual(factsAt(post, 'facts', lastSent()))
    },
  )

  it('P10: a receipt is taken in whole or not at all', async () => {
    const receipt = await acknowledge(headquarters)
    const db = dbOf(post)
    for (const moment of [
      'UPDATE ON packages',
      'INSERT ON package_events',
      'INSERT ON streams',
      'INSERT ON requests',
    ]) {
      const before = snapshot(post)
      db.exec(`CREATE TEMP TRIGGER die BEFORE ${moment} BEGIN SELECT raise(ABORT, 'killed'); END`)
      expect(await post.refused('packages.import', { file: receipt.file })).toMatchObject({ code: 'bug' })
      db.exec('DROP TRIGGER die')
      expect(snapshot(post)).toEqual(before)
    }
    expect(await take(post, receipt)).toMatchObject({ outcome: 'receipt' })
    expect(
      (await post.must('packages.list', {})).rows.filter((row) => row.kind === 'data' && row.state !== 'applied'),
    ).toEqual([])
  })

  it('P10: killed after the gap closed, the waiting package is applied by the next import', async () => {
    await register(post)
    const first = await send(post)
    await register(post)
    const second = await send(post)
    await take(headquarters, second)
    const db = dbOf(headquarters)
    db.exec(
      "CREATE TEMP TRIGGER die BEFORE UPDATE ON packages WHEN NEW.state = 'applied' BEGIN SELECT raise(ABORT, 'killed'); END",
    )
    await headquarters.refused('packages.import', { file: first.file })
    db.exec('DROP TRIGGER die')
    expect((await headquarters.must('packages.peers', {}))[0]).toMatchObject({ appliedUpTo: first.sequence })
    headquarters = await restarted(headquarters)
    const again = await take(headquarters, first)
    expect(again).toMatchObject({ outcome: 'again', messages: [{ code: 'package.applied-parked' }] })
    expect((await headquarters.must('packages.peers', {}))[0]).toMatchObject({ appliedUpTo: second.sequence })
  })

  it('P10: a parked file that was lost counts as missing again, and the package is taken when it comes once more', async () => {
    await register(post)
    const first = await send(post)
    await register(post)
    const second = await send(post)
    await take(headquarters, second)
    const parked = join(headquarters.folder, 'parked', `${second.manifestHash}.atn`)
    rmSync(parked)
    expect(await take(headquarters, second)).toMatchObject({ outcome: 'again' })
    expect(Buffer.compare(readFileSync(parked), second.file)).toBe(0)
    rmSync(parked)
    expect((await take(headquarters, first)).messages).toMatchObject([{ code: 'package.parked-lost' }])
    expect(await take(headquarters, second)).toMatchObject({ outcome: 'applied' })
  })
})

function lastSent(): number {
  const row = dbOf(post).prepare("SELECT max(last_fact) AS last FROM packages WHERE direction = 'out'").get()
  return (row as { last: number }).last
}

async function fileOfNewest(): Promise<{ file: Uint8Array }> {
  const [row] = (await post.must('packages.list', {})).rows
  return { file: (await post.must('packages.file', { manifestHash: row?.manifestHash ?? '' })).bytes }
}

async function restarted(world: World): Promise<World> {
  const next = await world.restart()
  await next.signIn('attache')
  return next
}
