import type { Partner } from '../../../shared/agencies/schema.ts'
import { guessPosition } from '../../../shared/contracts/positions.ts'
import { contractFields, type ContractFields, type Finding } from '../../../shared/contracts/schema.ts'
import { invalidInput } from '../../../shared/core/invalid-input.ts'
import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import type { BatchTerms, PlannedRow } from '../../../shared/rosters/batch.ts'
import type { RosterRow } from '../../../shared/rosters/schema.ts'
import { whyNotWorker, workerWarnings } from '../../../shared/workers/rules.ts'
import { workerFields, type Worker, type WorkerFields } from '../../../shared/workers/schema.ts'
import { partnersNamed } from '../agencies/partner-rows.ts'
import type { Context } from '../context.ts'
import { judgeContract } from '../contracts/judge-contract.ts'
import { readPartner } from '../agencies/partner-rows.ts'
import { workerByNationalId, workerByPassport } from '../workers/worker-rows.ts'
import { keptText } from './kept-text.ts'

/** A row with everything a commit needs; `employer.known` is the partner it will name, if registered. */
export type RowPlan = {
  planned: PlannedRow
  worker: WorkerFields
  known: Worker | undefined
  employer: { name: string; known: Partner | undefined; address: string }
  terms: ContractTerms
}
type ContractTerms = Omit<ContractFields, 'workerId' | 'employerId'>

const nobody = '00000000-0000-4000-8000-000000000000'

/** What would become of one row: the same rules as a form, so a list cannot bring in what a person could not type. Writes nothing. */
export function planRow(ctx: Context, row: RosterRow, terms: BatchTerms): RowPlan | PlannedRow {
  const refusals = [...row.refusals, ...missingCells(row)]
  const worker = workerOf(row)
  if (!worker.ok) return refusedRow(row, [...refusals, ...worker.reasons])
  refusals.push(...whyNotWorker(worker.fields, ctx.today()))
  const known = workerByPassport(ctx.db, worker.fields.nationality, worker.fields.passportNumber)
  refusals.push(...identityDoubts(ctx, worker.fields, known))
  const guess = guessPosition(row.fields.position ?? '', ctx.reference.positions)
  const kept = keptText(row, known !== undefined)
  const contract = termsOf(row, terms, guess, kept.contract)
  if (!contract.ok) return refusedRow(row, [...refusals, ...contract.reasons])
  if (refusals.length > 0) return refusedRow(row, refusals)
  const employer = employerOf(ctx, row)
  const planned: PlannedRow = {
    rowNumber: row.rowNumber,
    outcome: 'draft',
    worker: known ? 'known' : 'new',
    employer: employer.known ? 'known' : 'new',
    name: worker.fields.name,
    position: contract.fields.position,
    notes: [...row.notes, ...workerWarnings(worker.fields, ctx.today()), ...positionNotes(row, guess), ...kept.reasons],
    refusals: [],
    findings: findingsOn(ctx, worker.fields, employer, contract.fields),
  }
  return { planned, worker: { ...worker.fields, note: kept.worker }, known, employer, terms: contract.fields }
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

function workerOf({ fields }: RosterRow): { ok: true; fields: WorkerFields } | { ok: false; reasons: Reason[] } {
  const {
    name,
    sex,
    birthDate,
    birthPlace,
    nik,
    passportNumber,
    passportExpires,
    address,
    regency,
    province,
    phone,
    nationalWorkerId,
  } = fields
  const parsed = workerFields.safeParse({
    name,
    sex,
    birthDate,
    birthPlace,
    nik,
    passportNumber,
    passportExpires,
    address,
    regency,
    province,
    phone,
    nationalWorkerId,
  })
  return parsed.success ? { ok: true, fields: parsed.data } : { ok: false, reasons: invalidInput(parsed.error).reasons }
}

/** A passport on record for somebody else, or a national number for another passport, is not silently taken over. */
function identityDoubts(ctx: Context, fields: WorkerFields, known: Worker | undefined): Reason[] {
  if (known && known.birthDate !== fields.birthDate) return [otherPerson]
  const sameNumber = workerByNationalId(ctx.db, fields.nationalWorkerId)
  return sameNumber && sameNumber.id !== known?.id ? [otherPassport] : []
}

function termsOf(
  { fields }: RosterRow,
  { agencyId, ...terms }: BatchTerms,
  guess: ReturnType<typeof guessPosition>,
  note: string,
): { ok: true; fields: ContractTerms } | { ok: false; reasons: Reason[] } {
  const parsed = contractFields.safeParse({
    ...terms,
    agencyId,
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
  return parsed.success ? { ok: true, fields: parsed.data } : { ok: false, reasons: invalidInput(parsed.error).reasons }
}

function employerOf(ctx: Context, { fields }: RosterRow): RowPlan['employer'] {
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

function findingsOn(
  ctx: Context,
  worker: WorkerFields,
  employer: RowPlan['employer'],
  terms: ContractTerms,
): Finding[] {
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

const otherPerson = reasonOf(
  'row.passport-of-another',
  'Paspor ini sudah tercatat dengan tanggal lahir lain. Periksa paspornya; rekaman yang ada tidak diubah.',
  'This passport is on record with another birth date. Check the passport; the record stays as it is.',
  'passportNumber',
)
const otherPassport = reasonOf(
  'row.national-id-of-another',
  'ID PMI ini sudah tercatat dengan paspor lain. Periksa; rekaman yang ada tidak diubah.',
  'This national worker number is on record with another passport. Check it; the record stays as it is.',
  'nationalWorkerId',
)
