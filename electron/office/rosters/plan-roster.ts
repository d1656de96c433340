import { setImmediate } from 'node:timers/promises'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf, refused, type Problem } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { BatchTerms, PlannedRow, RosterPlan } from '../../../shared/rosters/batch.ts'
import type { Mapping, RosterReport, RosterRow } from '../../../shared/rosters/schema.ts'
import { partnerKey, readPartner } from '../agencies/partner-rows.ts'
import type { Context } from '../context.ts'
import { planRow, refusedRow, type RowPlan } from './plan-row.ts'

/** The whole plan of a list: each row's, and the reading it came from. */
export type Plan = { report: RosterReport; rows: (RowPlan | PlannedRow)[]; withContracts: boolean }

/** The dry run: what a commit would do, row by row, with counts. */
export async function dryRun(ctx: Context, input: Parsed<'rosters.dryRun'>): Promise<Result<Output<'rosters.dryRun'>>> {
  const report = await readReport(ctx, input)
  if (!report.ok) return report
  const against = whyNotTerms(ctx, input.terms)
  if (against) return fail(against)
  const plan = await planRoster(ctx, report.value.report, input)
  return plan.ok ? ok(summary(plan.value)) : plan
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

/** Plans row by row, letting the desk do its other work in between; told as progress, stopped by the call's signal. Writes nothing. */
export async function planRoster(ctx: Context, report: RosterReport, input: PlanInput): Promise<Result<Plan>> {
  const plan = planner(ctx, report, input)
  for (let at = 0; at < report.rows.length; at += rowsAtATime) {
    ctx.progress(at, report.rows.length, { id: 'Memeriksa setiap baris', en: 'Checking every row' })
    await setImmediate()
    if (ctx.signal.aborted) return fail(stopped)
    for (const row of report.rows.slice(at, at + rowsAtATime)) plan.add(row)
  }
  return ok(plan.done())
}

/** The same at once, inside a transaction: against what is there at that moment. */
export function planRosterNow(ctx: Context, report: RosterReport, input: PlanInput): Plan {
  const plan = planner(ctx, report, input)
  for (const row of report.rows) plan.add(row)
  return plan.done()
}

type PlanInput = { mapping: Mapping; terms: BatchTerms }
const rowsAtATime = 100

function planner(ctx: Context, report: RosterReport, { mapping, terms }: PlanInput) {
  const withContracts = saysContracts(mapping)
  const seen = new Map<string, number>()
  const rows: Plan['rows'] = []
  const planned = (row: RosterRow): RowPlan | PlannedRow => {
    const plan = planRow(ctx, row, terms, withContracts)
    if (!('planned' in plan) || plan.worker.nationalWorkerId === '') return plan
    const first = seen.get(plan.worker.nationalWorkerId)
    if (first !== undefined) return refusedRow(row, [nationalIdTwice(first)])
    seen.set(plan.worker.nationalWorkerId, row.rowNumber)
    return plan
  }
  return {
    add: (row: RosterRow) => void rows.push(planned(row)),
    done: (): Plan => ({ report, rows, withContracts }),
  }
}

/** A list without any column for wage, start or term speaks of workers only, as the exports of the national system do. */
function saysContracts(mapping: Mapping): boolean {
  const columns = Object.values(mapping.columns)
  return (['wage', 'startsOn', 'months'] as const).some((field) => columns.includes(field))
}

export function plannedOf(row: RowPlan | PlannedRow): PlannedRow {
  return 'planned' in row ? row.planned : row
}

export function whyNotTerms(ctx: Context, terms: BatchTerms): Problem | undefined {
  if (terms.agencyId && readPartner(ctx.db, terms.agencyId)?.kind !== 'agency') return problemOf('refused', wrongAgency)
  const company = terms.placementCompanyId
  if (company && readPartner(ctx.db, company)?.kind !== 'placementCompany') return problemOf('refused', wrongCompany)
  return undefined
}

export function summary({ report, rows, withContracts }: Plan): RosterPlan {
  const planned = rows.map(plannedOf)
  const drafts = planned.filter((row) => row.outcome === 'draft')
  const comingIn = planned.filter((row) => row.outcome !== 'refused')
  const newEmployers = new Set(
    rows.flatMap((row) => {
      const employer = 'planned' in row ? row.contract?.employer : undefined
      return employer && !employer.known ? [partnerKey(employer.name)] : []
    }),
  )
  const { rows: _rows, ...about } = report
  return {
    report: withContracts ? about : { ...about, notes: [...about.notes, workersOnly] },
    rows: planned,
    counts: {
      drafts: drafts.length,
      workersOnly: comingIn.length - drafts.length,
      refused: planned.length - comingIn.length,
      skipped: report.counts.skipped,
      newWorkers: comingIn.filter((row) => row.worker === 'new').length,
      knownWorkers: comingIn.filter((row) => row.worker === 'known').length,
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

function nationalIdTwice(firstRow: number) {
  return reasonOf(
    'row.national-id-twice',
    `ID PMI ini sudah dipakai di baris ${firstRow}. Satu nomor hanya untuk satu orang; periksa kedua baris.`,
    `This national worker number is used in row ${firstRow} already. One number is for one person; check both rows.`,
    'nationalWorkerId',
  )
}

const stopped = problemOf(
  'cancelled',
  reasonOf(
    'work.cancelled',
    'Dihentikan atas permintaan Anda. Tidak ada yang tersimpan.',
    'Stopped as you asked. Nothing was kept.',
  ),
)
const workersOnly = reasonOf(
  'roster.workers-only',
  'Daftar ini tidak punya kolom upah, mulai, atau lama kontrak: hanya pekerjanya yang didaftarkan, tanpa rancangan kontrak.',
  'This list has no column for wage, start or term: only its workers are registered, without draft contracts.',
)
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
