import type { Reason } from '../../../shared/core/problem.ts'
import type { RosterPlan } from '../../../shared/rosters/batch.ts'
import type { Terminal } from '../terminal.ts'

/** What became of the list, by row number; names stay in the office. */
export function tellPlan(terminal: Terminal, fileName: string, { report, rows, counts }: RosterPlan): void {
  terminal.say(
    `3. Daftar ${fileName}, lembar "${report.sheetName}": ${report.counts.total} baris, ${counts.drafts} rancangan, ${counts.refused} ditolak, ${counts.skipped} dilewati.`,
    `3. The list ${fileName}, sheet "${report.sheetName}": ${report.counts.total} rows, ${counts.drafts} drafts, ${counts.refused} refused, ${counts.skipped} skipped.`,
  )
  for (const note of report.notes) tell(terminal, '', note)
  const remarks = rows.filter((row) => row.outcome === 'draft' && row.notes.length > 0)
  terminal.say(
    `   ${remarks.length} baris masuk dengan catatan untuk dilihat petugas.`,
    `   ${remarks.length} rows come in with remarks for the officer to look at.`,
  )
  terminal.say('   Ditolak saat impor:', '   Refused at import:')
  for (const { rowNumber, refusals } of rows) for (const reason of refusals) tell(terminal, ` #${rowNumber}`, reason)
  terminal.say('   Masuk, tetapi tidak dapat disetujui:', '   Brought in, but cannot be approved:')
  for (const { rowNumber, findings } of rows) {
    for (const { rule, severity, text } of findings) {
      if (severity === 'blocks') tell(terminal, ` #${rowNumber}`, { code: rule, text })
    }
  }
}

function tell(terminal: Terminal, where: string, { code, text, field }: Reason): void {
  const about = field ? `${code} ${field}` : code
  terminal.say(`    ${where} ${text.id} [${about}]`, `    ${where} ${text.en} [${about}]`)
}
