import type { Output } from '../../../shared/channels.ts'
import type { Finding } from '../../../shared/contracts/schema.ts'
import type { Reason } from '../../../shared/core/problem.ts'

/** One row of the file, whatever would become of it. */
export type PlanRow = {
  rowNumber: number
  outcome: 'draft' | 'worker' | 'refused' | 'skipped'
  name: string
  position: string
  worker?: 'new' | 'known'
  employer?: 'new' | 'known'
  notes: Reason[]
  refusals: Reason[]
  findings: Finding[]
}

export const planFilters = ['all', 'draft', 'refused', 'blocks', 'notes', 'skipped'] as const
export type PlanFilter = (typeof planFilters)[number]

/** Every row of the sheet: those that name someone in the order of the file, then those that were skipped, each saying why. */
export function planRows({ rows, report }: Output<'rosters.dryRun'>): PlanRow[] {
  const skipped = report.skipped.map(({ rowNumber, why }): PlanRow => ({
    rowNumber,
    outcome: 'skipped',
    name: '',
    position: '',
    notes: [why],
    refusals: [],
    findings: [],
  }))
  return [...rows, ...skipped]
}

export function fits(row: PlanRow, filter: PlanFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'draft':
      return row.outcome === 'draft' || row.outcome === 'worker'
    case 'blocks':
      return row.outcome === 'draft' && row.findings.some((finding) => finding.severity === 'blocks')
    case 'notes':
      return row.outcome !== 'skipped' && row.notes.length > 0
    default:
      return row.outcome === filter
  }
}

/** What is most worth reading about a row in one line: why it stays out, what blocks, what to look at. */
export function headline({ refusals, findings, notes }: PlanRow): Reason['text'] | undefined {
  const grave = findings.find((finding) => finding.severity === 'blocks') ?? findings[0]
  return refusals[0]?.text ?? grave?.text ?? notes[0]?.text
}

/** How many findings of each grave kind stand against a row's contract. */
export function weights({ findings }: PlanRow): { blocks: number; warns: number } {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { blocks: count('blocks'), warns: count('warns') }
}
