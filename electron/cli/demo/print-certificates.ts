import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seat } from '../seat.ts'
import type { Terminal } from '../terminal.ts'
import type { DemoFolder } from './prepare-folder.ts'

/** One PDF for each approved contract, under its register number. */
export async function printCertificates(terminal: Terminal, post: Seat, folder: DemoFolder): Promise<void> {
  let printed = 0
  for (let after: string | undefined; ;) {
    const page = await post.must('contracts.list', {
      states: ['approved'],
      order: 'register',
      ...(after ? { after } : {}),
    })
    for (const { id } of page.rows) {
      const { fileName, pdf } = await post.must('contracts.certificate', { id })
      writeFileSync(join(folder.certificates, fileName), pdf)
      printed += 1
    }
    if (page.next === null) break
    after = page.next
  }
  terminal.say(
    `8. ${printed} sertifikat dicetak: ${folder.certificates}`,
    `8. ${printed} certificates are printed: ${folder.certificates}`,
  )
}
