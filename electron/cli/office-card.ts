import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { askPassword } from './ask-password.ts'
import { takeSeat } from './seat.ts'
import { exitCodes, stop, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type OfficeCardOptions = { data: string; officer?: string; out?: string }

/** The office's own card, to be handed to the other office, and the fingerprint to read out by telephone. */
export async function officeCard(terminal: Terminal, options: OfficeCardOptions): Promise<ExitCode> {
  const seat = takeSeat(resolve(options.data))
  try {
    const { officers } = await seat.must('office.status', {})
    const wanted = options.officer?.toLowerCase()
    const officer = officers.find((one) => wanted === undefined || one.name.toLowerCase() === wanted)
    if (!officer) {
      return stop(
        'officer.unknown',
        'Di folder ini tidak ada kantor, atau tidak ada petugas dengan nama itu.',
        'There is no office in this folder, or no officer of that name.',
      )
    }
    const password = await askPassword(terminal, officer.name)
    await seat.must('session.unlock', { officerId: officer.id, password })
    const { card, fingerprint } = await seat.must('packages.card', {})
    if (options.out === undefined) terminal.json(card)
    else {
      writeFileSync(options.out, `${JSON.stringify(card, null, 2)}\n`)
      terminal.say(`Kartu ${card.code}: ${options.out}`, `Card of ${card.code}: ${options.out}`)
      terminal.say(`Sidik jari: ${fingerprint}`, `Fingerprint: ${fingerprint}`)
    }
    return exitCodes.done
  } finally {
    await seat.office.stop()
  }
}
