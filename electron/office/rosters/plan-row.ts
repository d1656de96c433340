import type { Partner } from '../../../shared/agencies/schema.ts'
import { guessPosition } from '../../../shared/contracts/positions.ts'
import { contractFields, type ContractFields, type Finding } from '../../../shared/contracts/schema.ts'
import { invalidInput } from '../../../shared/core/invalid-input.ts'
import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import type { BatchTerms, PlannedRow } from '../../../shared/rosters/batch.ts'
import type { RosterRow } from '../../../shared/rosters/schema.ts'
import { whyNotWorker, workerWarnings } from '../../../shared/workers/rules.ts'
import type { Worker, WorkerFields } from '../../../shared/workers/schema.ts'
import { partnersNamed, readPartner } from '../agencies/partner-rows.ts'
import type { Context } from '../context.ts'
import { judgeContract } from '../contracts/judge-contract.ts'
import { workerByPassport } from '../workers/worker-rows.ts'
import { keptText } from './kept-text.ts'
import { identityDoubts, workerOf } from './row-worker.ts'

/** A row with everything a commit needs. Without `contract` the list says nothing of one and only the worker comes in. */
export type RowPlan = {
  planned: PlannedRow
  worker: WorkerFields
  known: Worker | undefined
  contract?: { employer: RowEmployer; terms: ContractTerms }
}
/** The employer a contract will name; `known` when registered. */
export type RowEmployer = { name: string; known: Partner | undefined; address: string }
type ContractTerms = Omit<ContractFields, 'workerId' | 'employerId'>

const nobody = '00000000-0000-4000-8000-000000000000'

/** What would become of one row: the same rules as a form, so a list cannot bring in what a person could not type. Writes nothing. */
export function planRow(ctx: Context, row: RosterRow, terms: BatchTerms, withContracts: boolean): RowPlan | PlannedRow {
  const refusals = [...row.refusals, ...(withContracts ? missingCells(row) : [])]
  const worker = workerOf(row)
  if (!worker.ok) return refusedRow(row, [...refusals, ...worker.reasons])
  refusals.push(...whyNotWorker(worker.fields, ctx.today()))
  const known = workerByPassport(ctx.db, worker.fields.nationality, worker.fields.passportNumber)
  refusals.push(...identityDoubts(ctx, worker.fields, known))
  const plan = withContracts
    ? withContract(ctx, row, terms, worker.fields, known)
    : workerOnly(ctx, row, worker.fields, known)
  const own = 'planned' in plan ? [] : plan.refusals
  return refusals.length + own.length > 0 ? refusedRow(row, [...refusals, ...own]) : plan
}

function workerOnly(ctx: Context, row: RosterRow, fields: WorkerFields, known: Worker | undefined): RowPlan {
  const kept = keptText(row, known !== undefined, false)
  const planned: PlannedRow = {
    rowNumber: row.rowNumber,
    outcome: 'worker',
    worker: known ? 'known' : 'new',
    employer: 'known',
    name: fields.name,
    position: row.fields.position ?? '',
    notes: [...row.notes, ...workerWarnings(fields, ctx.today()), ...kept.reasons],
    refusals: [],
    findings: [],
  }
  return { planned, worker: { ...fields, note: kept.worker }, known }
}

function withContract(
  ctx: Context,
  row: RosterRow,
  terms: BatchTerms,
  fields: WorkerFields,
  known: Worker | undefined,
): RowPlan | PlannedRow {
  const guess = guessPosition(row.fields.position ?? '', ctx.reference.positions)
  const kept = keptText(row, known !== undefined, true)
  const contract = termsOf(row, terms, guess, kept.contract)
  if (!contract.ok) return refusedRow(row, contract.reasons)
  const employer = employerOf(ctx, row)
  const planned: PlannedRow = {
    rowNumber: row.rowNumber,
    outcome: 'draft',
    worker: known ? 'known' : 'new',
    employer: employer.known ? 'known' : 'new',
    name: fields.name,
    position: contract.fields.position,
    notes: [...row.notes, ...workerWarnings(fields, ctx.today()), ...positionNotes(row, guess), ...kept.reasons],
    refusals: [],
    findings: findingsOn(ctx, fields, employer, contract.fields),
  }
  return { planned, worker: { ...fields, note: kept.worker }, known, contract: { employer, terms: contract.fields } }
}

function missingCells({ fields }: RosterRow): Reason[] {
  const needed = [
    ['position', fields.position, 'jabatan', 'position'],
    ['employerName', fields.employerName, 'pemberi kerja', 'employer'],
    ['wage', fields.wageMinor, 'upah', 'wage'],
    ['startsOn', fields.startsOn, 'tanggal mulai kontrak', 'start of the contract'],
    ['months', fields.months, 'lama kontrak', 'term'],
  ] as const
  return needed
    .filter(([, value]) => value === undefined)
    .map(([field, , id, en]) =>
      reasonOf(`row.${field}-missing`, `Tidak ada ${id} pada baris ini.`, `This row has no ${en}.`, field),
    )
}

function termsOf(
  row: RosterRow,
  { agencyId, ...terms }: BatchTerms,
  guess: ReturnType<typeof guessPosition>,
  note: string,
): { ok: true; fields: ContractTerms } | { ok: false; reasons: Reason[] } {
  const { fields } = row
  const parsed = contractFields.safeParse({
    ...terms,
    ...(agencyId ? { agencyId } : {}),
    workerId: nobody,
    employerId: nobody,
    position: fields.position ?? '',
    sector: guess?.sector ?? 'other',
    employerType: guess?.employerType ?? 'legalEntity',
    workAddress: fields.workAddress,
    wageMinor: fields.wageMinor,
    currency: fields.wageCurrency ?? terms.currency,
    startsOn: fields.startsOn,
    months: fields.months,
    note,
  })
  if (parsed.success) return { ok: true, fields: parsed.data }
  const told = new Set([...row.refusals, ...missingCells(row)].map((reason) => reason.field))
  const isTold = (field: string | undefined) => told.has(field === 'wageMinor' ? 'wage' : field)
  return { ok: false, reasons: invalidInput(parsed.error).reasons.filter((reason) => !isTold(reason.field)) }
}

function employerOf(ctx: Context, { fields }: RosterRow): RowEmployer {
  const name = fields.employerName ?? ''
  const matches = partnersNamed(ctx.db, 'employer', name)
  // Two employers of one name: the list does not say which, so a third is not guessed to be either.
  return { name, known: matches.length === 1 ? matches[0] : undefined, address: fields.workAddress ?? '' }
}

function positionNotes({ fields }: RosterRow, guess: ReturnType<typeof guessPosition>): Reason[] {
  if (guess || !fields.position) return []
  return [
    reasonOf(
      'row.position-unknown',
      'Jabatan ini tidak dikenal; sektor diisi "lainnya". Perbaiki pada kontraknya supaya batas upah dapat diperiksa.',
      'This position is not known; the sector is set to "other". Correct it in the contract so that the wage floor can be checked.',
      'position',
    ),
  ]
}

function findingsOn(ctx: Context, worker: WorkerFields, employer: RowEmployer, terms: ContractTerms): Finding[] {
  const { address } = employer
  const checked = employer.known ?? {
    name: employer.name,
    employerType: terms.employerType,
    address,
    phone: '',
    standing: { standing: 'active' as const, reason: '', from: ctx.today() },
  }
  const agency = terms.agencyId ? (readPartner(ctx.db, terms.agencyId) ?? null) : null
  const placementCompany = terms.placementCompanyId ? (readPartner(ctx.db, terms.placementCompanyId) ?? null) : null
  const fields = { ...terms, workerId: nobody, employerId: nobody }
  return judgeContract(ctx, fields, { worker, employer: checked, agency, placementCompany })
}

export function refusedRow(row: RosterRow, refusals: Reason[]): PlannedRow {
  const { name, position } = row.fields
  return {
    rowNumber: row.rowNumber,
    outcome: 'refused',
    worker: 'new',
    employer: 'new',
    name: name ?? '',
    position: position ?? '',
    notes: row.notes,
    refusals,
    findings: [],
  }
}
