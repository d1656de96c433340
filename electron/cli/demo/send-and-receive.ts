import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seat } from '../seat.ts'
import type { Terminal } from '../terminal.ts'
import { confirm, postCode, type DemoOffices } from './found-offices.ts'
import type { DemoFolder } from './prepare-folder.ts'

export type Exchange = { package: string; receipt: string; factsExported: number; factsApplied: number }

/** One package to Jakarta and its receipt back, carried as files. */
export async function sendAndReceive(
  terminal: Terminal,
  { post, headquarters, people }: DemoOffices,
  folder: DemoFolder,
): Promise<Exchange> {
  await confirm(post, people.attache)
  const sealed = await post.must('packages.export', {})
  const parcel = await carry(post, sealed.manifestHash, folder.outbox)
  terminal.say(
    `9. Paket ${sealed.fileName} disegel: ${sealed.facts} catatan, ${sealed.bytes} byte.`,
    `9. The package ${sealed.fileName} is sealed: ${sealed.facts} facts, ${sealed.bytes} bytes.`,
  )
  const taken = await headquarters.must('packages.import', { file: new Uint8Array(readFileSync(parcel)) })
  terminal.say(
    `10. Kantor pusat memeriksa dan menerapkan ${taken.applied} catatan (${taken.quarantined.length} dikarantina).`,
    `10. Headquarters verifies and applies ${taken.applied} facts (${taken.quarantined.length} quarantined).`,
  )
  await confirm(headquarters, people.analyst)
  const answer = await headquarters.must('packages.acknowledge', { post: postCode })
  const receipt = await carry(headquarters, answer.manifestHash, folder.inbox)
  await post.must('packages.import', { file: new Uint8Array(readFileSync(receipt)) })
  const { lastApplied, unacknowledged } = await post.must('packages.status', {})
  terminal.say(
    `11. Tanda terima ${answer.fileName} dibaca di pos: paket 1–${lastApplied ?? 0} sudah diterapkan di Jakarta, ${unacknowledged} belum dijawab.`,
    `11. The receipt ${answer.fileName} is read at the post: packages 1–${lastApplied ?? 0} are applied in Jakarta, ${unacknowledged} unanswered.`,
  )
  return { package: parcel, receipt, factsExported: sealed.facts, factsApplied: taken.applied }
}

/** Copies a sealed file to another place, as onto a stick. */
async function carry(from: Seat, manifestHash: string, to: string): Promise<string> {
  const { fileName, bytes } = await from.must('packages.file', { manifestHash })
  const path = join(to, fileName)
  writeFileSync(path, bytes)
  return path
}
