import { join, resolve } from 'node:path'
import { deriveKey } from '../office/keys/derive.ts'
import { loadDemoData } from '../office/office/demo/demo-data.ts'
import { databaseName } from '../office/session/unlock.ts'
import { decideContracts } from './demo/decide-contracts.ts'
import { enrolEachOther } from './demo/enrol-each-other.ts'
import { foundOffices, type DemoOffices } from './demo/found-offices.ts'
import { importRoster } from './demo/import-roster.ts'
import { prepareFolder, type DemoFolder } from './demo/prepare-folder.ts'
import { printCertificates } from './demo/print-certificates.ts'
import { sendAndReceive } from './demo/send-and-receive.ts'
import { writeKeys } from './demo/write-keys.ts'
import { resources } from './project.ts'
import { exitCodes, stop, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type DemoOptions = { out: string; roster?: string; classicKeys: boolean; json: boolean }

/** The main job from end to end, without a window: two offices, an agency's list, decisions, certificates, a package and its receipt. */
export async function playDemo(terminal: Terminal, options: DemoOptions): Promise<ExitCode> {
  const folder = prepareFolder(resolve(options.out))
  const data = loadDemoData(resources)
  const offices = await foundOffices(terminal, folder, data, options.classicKeys ? 'classic' : 'hybrid')
  try {
    await enrolEachOther(terminal, offices, folder)
    const roster = resolve(options.roster ?? join(resources, 'demo', 'roster.csv'))
    const imported = await importRoster(terminal, offices, roster, data)
    await decideContracts(terminal, offices, imported)
    await printCertificates(terminal, offices.post, folder)
    const exchange = await sendAndReceive(terminal, offices, folder)
    const keys = writeKeys(offices, folder)
    const contracts = await offices.post.must('contracts.counts', {})
    const databaseKeyHex = databaseKey(offices)
    await closeBoth(offices)
    const result = {
      contracts,
      refused: imported.refused,
      ...exchange,
      databaseKeyHex,
      ...keys,
      database: databaseOf(folder),
    }
    sayEnd(terminal, folder)
    if (options.json) terminal.json(result)
    return exitCodes.done
  } finally {
    await closeBoth(offices)
  }
}

/** Closed cleanly, so that any other program finds one file with everything in it and no journal beside. */
async function closeBoth({ post, headquarters }: DemoOffices): Promise<void> {
  await Promise.all([post.office.stop(), headquarters.office.stop()])
}

/** SECURITY: shown only because this office is a demo; in a real one the key never leaves the process. */
function databaseKey({ post }: DemoOffices): string {
  const { open } = post.office.gate
  if (!open)
    return stop(
      'office.locked',
      'Kantor terkunci di tengah cerita.',
      'The office locked itself in the middle of the story.',
    )
  return Buffer.from(deriveKey(open.dataKey, 'database')).toString('hex')
}

function databaseOf({ post }: DemoFolder): string {
  return join(post, databaseName)
}

function sayEnd(terminal: Terminal, folder: DemoFolder): void {
  terminal.say(`Selesai. Semuanya ada di ${folder.root}`, `Done. Everything is in ${folder.root}`)
}
