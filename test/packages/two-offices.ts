// What the tests of the exchange share: a post and a headquarters that know each other, and verbs to hand files over.
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Output } from '../../shared/channels.ts'
import { contextFor, type Context } from '../../electron/office/context.ts'
import type { ReadDb } from '../../electron/office/db/open.ts'
import { workerFields } from '../fixtures.ts'
import { newWorld, onFolder, type World } from '../world.ts'

export type Sent = Output<'packages.export'> & { file: Uint8Array }

export async function newPair(): Promise<{ post: World; headquarters: World }> {
  const headquarters = await newWorld({ kind: 'headquarters' })
  const post = await newWorld({ kind: 'post' })
  await post.signIn('attache')
  await headquarters.signIn('attache')
  await enrol(post, headquarters)
  await enrol(headquarters, post)
  return { post, headquarters }
}

/** A pair made once and copied for each story: making an office is slow. */
export async function pairTemplate(): Promise<{
  copy: () => Promise<{ post: World; headquarters: World }>
  close: () => Promise<void>
}> {
  const { post, headquarters } = await newPair()
  await post.office.stop()
  await headquarters.office.stop()
  return {
    copy: async () => ({ post: await openCopy(post), headquarters: await openCopy(headquarters) }),
    close: async () => {
      await post.close()
      await headquarters.close()
    },
  }
}

/** A second database with the same keys: a restored backup, or a folder someone has copied. Everything written so far is in it. */
export async function openCopy(world: World): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'))
  world.office.gate.open?.db.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(world.folder, folder, { recursive: true })
  const copy = Object.assign(onFolder(folder, world.clock), { officers: world.officers })
  await copy.signIn('attache')
  return copy
}

/** `at` takes in the card of `of`, with the fingerprint as it is read out. */
export async function enrol(at: World, of: World): Promise<Output<'packages.enrol'>> {
  const { card, fingerprint } = await of.must('packages.card', {})
  return at.must('packages.enrol', { card: Buffer.from(JSON.stringify(card)), fingerprint })
}

/** Makes `count` facts. */
export async function register(post: World, count = 1): Promise<void> {
  for (let i = 0; i < count; i++) await post.must('workers.register', workerFields())
}

/** A package in the outbox, and its bytes as a stick would carry them. */
export async function send(post: World): Promise<Sent> {
  const sent = await post.must('packages.export', {})
  return { ...sent, file: fileAt(sent.path) }
}

export async function acknowledge(headquarters: World, post = 'KDEI-TPE'): Promise<Sent> {
  const sent = await headquarters.must('packages.acknowledge', { post })
  return { ...sent, file: fileAt(sent.path) }
}

export function take(at: World, { file }: Pick<Sent, 'file'>): Promise<Output<'packages.import'>> {
  return at.must('packages.import', { file })
}

export async function refusal(at: World, { file }: Pick<Sent, 'file'>): Promise<string | undefined> {
  return (await at.refused('packages.import', { file })).reasons[0]?.code
}

export async function packageAt(world: World, manifestHash: string): Promise<Output<'packages.list'>['rows'][number]> {
  const { rows } = await world.must('packages.list', {})
  const row = rows.find((one) => one.manifestHash === manifestHash)
  if (!row) throw new Error('no such package here')
  return row
}

export function dbOf({ office }: World): ReadDb {
  const db = office.gate.open?.db
  if (!db) throw new Error('locked')
  return db
}

/** A hand-made context, for calls with a disk that fails. */
export function contextOf(world: World): Context {
  return contextFor(world.office.gate, 'packages.export', world.clock.newId(), {})
}

/** Everything the exchange keeps, for "nothing has changed". */
export function snapshot(world: World): unknown {
  const tables = [
    'packages',
    'package_events',
    'streams',
    'received_facts',
    'received_records',
    'audit',
    'facts',
    'tallies',
    'requests',
  ]
  return tables.map((table) => dbOf(world).prepare(`SELECT * FROM ${table}`).all())
}

/** What headquarters holds of a post, and what the post has told of: fact by fact. */
export function factsAt(world: World, table: 'facts' | 'received_facts', upTo = Number.MAX_SAFE_INTEGER): unknown[] {
  return dbOf(world)
    .prepare(
      `SELECT sequence, at, type, version, subject_kind, subject_id, body FROM ${table} WHERE sequence <= ? ORDER BY sequence`,
    )
    .all(upTo)
}

function fileAt(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}
