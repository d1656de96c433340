import { join, resolve } from 'node:path'
import { realWorld } from '../office/clock.ts'
import { createDemoOffice } from '../office/office/create-demo-office.ts'
import { loadDemoData } from '../office/office/demo/demo-data.ts'
import { headquartersFolder } from '../office/office/demo/exchange.ts'
import { resources } from './project.ts'
import { takeSeat } from './seat.ts'
import { exitCodes, orStop, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type SeedOptions = { data: string; workers: number }

/** A demo office in a folder, with as many more workers as measurements need. Its passwords are printed: it holds nobody real. */
export async function seed(terminal: Terminal, { data, workers }: SeedOptions): Promise<ExitCode> {
  const seat = takeSeat(resolve(data))
  const started = performance.now()
  let told = 0
  seat.office.on((event) => {
    if (event.kind !== 'progress' || workers === 0) return
    const { done, total, text } = event.progress
    const tenth = Math.floor((done / total) * 10)
    if (tenth > told) terminal.say(`${text.id}: ${tenth * 10} %`, `${text.en}: ${tenth * 10} %`)
    told = Math.max(told, tenth)
  })
  try {
    const { language } = terminal
    const made = orStop(await createDemoOffice(seat.office.gate, { language }, realWorld.newId(), { workers }))
    const counts = await seat.must('contracts.counts', {})
    const contracts = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    terminal.say(
      `Kantor contoh siap: ${contracts} kontrak, ${seconds} detik. Petugas dan kata sandi:`,
      `The demo office is ready: ${contracts} contracts, ${seconds} seconds. Officers and passwords:`,
    )
    for (const { name, password } of made.officers) terminal.say(`  ${name}: ${password}`, `  ${name}: ${password}`)
    const { name, password } = loadDemoData(resources).home.officers.headquarters
    const folder = join(seat.folder, headquartersFolder)
    terminal.say(
      `Kantor pusatnya: ${folder} · ${name}: ${password}`,
      `Its headquarters: ${folder} · ${name}: ${password}`,
    )
    return exitCodes.done
  } finally {
    await seat.office.stop()
  }
}
