import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf, refused, type Problem } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { BatchTerms, PlannedRow, RosterPlan } from '../../../shared/rosters/batch.ts'
import type { Mapping, RosterReport } from '../../../shared/rosters/schema.ts'
import { partnerKey, readPartner } from '../agencies/partner-rows.ts'
import type { Context } from '../context.ts'
import { planRow, type RowPlan } from './plan-row.ts'

/** The whole plan of a list: each row's, and the reading it came from. */
export type Plan = { report: RosterReport; rows: (RowPlan | PlannedRow)[] }

/** The dry run: what a commit would do, row by row, with counts. */
export async function dryRun(ctx: Context, input: Parsed<'rosters.dryRun'>): Promise<Result<Output<'rosters.dryRun'>>> {
  const report = await readReport(ctx, input)
  if (!report.ok) return report
  const against = whyNotTerms(ctx, input.terms)
  return against ? fail(against) : ok(summary(planRoster(ctx, report.value.report, input.terms)))
}

export async function readReport(
  ctx: Context,
  { file, mapping, terms }: { file: Uint8Array; mapping: Mapping; terms: BatchTerms },
) {
  return ctx.job('roster.report', {
    file,
    mapping,
    context: { today: ctx.today(), currency: terms.currency },
    headings: ctx.reference.headings,
  })
}

/** Pure reading of the database: may run inside the commit's transaction to plan against what is there at that moment. */
export function planRoster(ctx: Context, report: RosterReport, terms: BatchTerms): Plan {
  return { report, rows: report.rows.map((row) => planRow(ctx, row, terms)) }
}

export function plannedOf(row: RowPlan | PlannedRow): PlannedRow {
  return 'planned' in row ? row.planned : row
}

export function whyNotTerms(ctx: Context, terms: BatchTerms): Problem | undefined {
  if (readPartner(ctx.db, terms.agencyId)?.kind !== 'agency') return problemOf('refused', wrongAgency)
  const company = terms.placementCompanyId
  if (company && readPartner(ctx.db, company)?.kind !== 'placementCompany') return problemOf('refused', wrongCompany)
  return undefined
}

export function summary({ report, rows }: Plan): RosterPlan {
  const planned = rows.map(plannedOf)
  const drafts = planned.filter((row) => row.outcome === 'draft')
  const newEmployers = new Set(
    rows.flatMap((row) => ('planned' in row && !row.employer.known ? [partnerKey(row.employer.name)] : [])),
  )
  const { rows: _rows, ...about } = report
  return {
    report: about,
    rows: planned,
    counts: {
      drafts: drafts.length,
      refused: planned.length - drafts.length,
      skipped: report.counts.skipped,
      newWorkers: drafts.filter((row) => row.worker === 'new').length,
      knownWorkers: drafts.filter((row) => row.worker === 'known').length,
      newEmployers: newEmployers.size,
      withBlocks: drafts.filter((row) => row.findings.some((f) => f.severity === 'blocks')).length,
    },
  }
}

export function nothingToCommit() {
  return refused(
    reasonOf(
      'roster.nothing',
      'Tidak ada baris yang dapat dimasukkan. Lihat alasan pada tiap baris, perbaiki berkasnya, lalu coba lagi.',
      'No row can come in. See the reason at each row, correct the file, and try again.',
    ),
  )
}

const wrongAgency = reasonOf(
  'roster.agency',
  'Pilih agensi pengirim daftar ini.',
  'Choose the agency that sent this list.',
  'terms.agencyId',
)
const wrongCompany = reasonOf(
  'roster.placement-company',
  'Pilih P3MI yang terdaftar.',
  'Choose a registered placement company.',
  'terms.placementCompanyId',
)
