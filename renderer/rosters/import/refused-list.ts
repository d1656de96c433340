import type { Words } from '../../../shared/core/words.ts'
import type { PlanRow } from './plan-rows.ts'

/** The rows that stay out, with every reason, as a CSV that Excel opens: for the agency to correct. */
export function refusedList(
  rows: readonly PlanRow[],
  heads: readonly string[],
  speak: (text: Words) => string,
): Uint8Array {
  const refused = rows.filter((row) => row.outcome === 'refused')
  const lines = [
    heads,
    ...refused.map((row) => [String(row.rowNumber), row.name, row.refusals.map((one) => speak(one.text)).join(' ')]),
  ]
  // The mark makes Excel read UTF-8; names in other scripts would break without it.
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`)
}

/** SECURITY: a cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
