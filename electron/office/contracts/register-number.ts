import { formatNumber } from '../../../shared/office/number-pattern.ts'
import type { WriteDb } from '../db/open.ts'
import { first, run, sql } from '../db/sql.ts'

const service = 'legalisation'

/**
 * Takes the next register number of the year inside the approving transaction: gapless, never reused. `pattern` is the office's own,
 * e.g. `{POST}/{YYYY}/{NNNNNN}` (see numberPattern in shared/office/schema.ts).
 */
export function takeRegisterNumber(
  db: WriteDb,
  contractId: string,
  pattern: string,
  post: string,
  year: number,
): string {
  const last = first<{ last: number | null }>(
    db,
    sql`SELECT max(sequence) AS last FROM register WHERE service = ${service} AND year = ${year}`,
  )
  const sequence = (last?.last ?? 0) + 1
  const number = formatNumber(pattern, { post, service: 'LGL', year, sequence })
  run(
    db,
    sql`INSERT INTO register (service, year, sequence, number, contract_id) VALUES (${service}, ${year}, ${sequence}, ${number}, ${contractId})`,
  )
  return number
}
