import { gzipSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import { buildContainer } from '../../electron/office/packages/container/build-container.ts'
import { facts, headOf, newOffice } from '../packages/container/story.ts'

export const name = 'package-sealing'
export const goal = { ratio: 2 }

const rows = 20_000
const rounds = 7

/**
 * What our container costs beside the plain tools: building and sealing a package of 20,000 facts, against tar, gzip and age of the
 * same lines with nothing listed, hashed, signed or checked. Milliseconds of each round, in turns. Goal: not more than twice.
 */
export async function run(): Promise<{ ours: number[]; bare: number[] }> {
  const [post, headquarters] = [await newOffice('hybrid'), await newOffice('hybrid')]
  const recipients = [headquarters.recipient, post.recipient]
  const own = facts(rows)
  const manifest = headOf(post, headquarters, own)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await timeOf(() => buildContainer({ manifest, facts: own, signing: post.signing, recipients })))
    bare.push(await timeOf(() => plainly(own, recipients)))
  }
  return { ours, bare }
}

async function plainly(own: readonly unknown[], recipients: readonly string[]): Promise<Uint8Array> {
  const lines = Buffer.from(own.map((fact) => `${JSON.stringify(fact)}\n`).join(''))
  const archive = pack()
  archive.entry({ name: 'facts.ndjson.gz' }, gzipSync(lines, { level: 6 }))
  archive.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of archive as AsyncIterable<Uint8Array>) pieces.push(piece)
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(new Uint8Array(Buffer.concat(pieces)))
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
