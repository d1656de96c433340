import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seat } from '../seat.ts'
import type { Terminal } from '../terminal.ts'
import { confirm, type DemoOfficer, type DemoOffices } from './found-offices.ts'
import type { DemoFolder } from './prepare-folder.ts'

/** Each office takes in the other's card after its fingerprint was read out, as on the telephone. */
export async function enrolEachOther(
  terminal: Terminal,
  { post, headquarters, people }: DemoOffices,
  folder: DemoFolder,
): Promise<void> {
  const fingerprints = [
    await takeIn(post, people.attache, headquarters, folder),
    await takeIn(headquarters, people.analyst, post, folder),
  ]
  terminal.say(
    '2. Kartu kantor dipertukarkan; sidik jari dibacakan lewat telepon:',
    '2. Office cards are exchanged; the fingerprints are read out by telephone:',
  )
  for (const fingerprint of fingerprints) terminal.say(`   ${fingerprint}`, `   ${fingerprint}`)
}

async function takeIn(seat: Seat, officer: DemoOfficer, from: Seat, folder: DemoFolder): Promise<string> {
  const { card, fingerprint, fileName } = await from.must('packages.card', {})
  const text = `${JSON.stringify(card, null, 2)}\n`
  writeFileSync(join(folder.keys, fileName), text)
  await confirm(seat, officer)
  await seat.must('packages.enrol', { card: new TextEncoder().encode(text), fingerprint })
  return fingerprint
}
