import { invalidInput } from '../../../shared/core/invalid-input.ts'
import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import type { RosterRow } from '../../../shared/rosters/schema.ts'
import { workerFields, type Worker, type WorkerFields } from '../../../shared/workers/schema.ts'
import type { Context } from '../context.ts'
import { workerByNationalId } from '../workers/worker-rows.ts'

/** The worker a row describes, by the same schema as a form. A field whose cell was refused already is not complained about again. */
export function workerOf({
  fields,
  refusals,
}: RosterRow): { ok: true; fields: WorkerFields } | { ok: false; reasons: Reason[] } {
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
  if (parsed.success) return { ok: true, fields: parsed.data }
  const told = new Set(refusals.map((reason) => reason.field))
  return { ok: false, reasons: invalidInput(parsed.error).reasons.filter((reason) => !told.has(reason.field)) }
}

/** A passport on record for somebody else, or a national number for another passport, is not silently taken over. */
export function identityDoubts(ctx: Context, fields: WorkerFields, known: Worker | undefined): Reason[] {
  if (known && known.birthDate !== fields.birthDate) return [otherPerson]
  const sameNumber = workerByNationalId(ctx.db, fields.nationalWorkerId)
  return sameNumber && sameNumber.id !== known?.id ? [otherPassport] : []
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
