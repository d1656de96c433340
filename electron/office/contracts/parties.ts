import type { Partner } from '../../../shared/agencies/schema.ts'
import type { ContractFields } from '../../../shared/contracts/schema.ts'
import { notFound, reasonOf, refused } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import { readPartner } from '../agencies/partner-rows.ts'
import type { ReadDb } from '../db/open.ts'
import { readWorker } from '../workers/worker-rows.ts'

/** The people and firms a contract names. */
export type Parties = { worker: Worker; employer: Partner; agency: Partner | null; placementCompany: Partner | null }

/** Loads them; refuses an id that is unknown or of the wrong kind. */
export function readParties(
  db: ReadDb,
  fields: Pick<ContractFields, 'workerId' | 'employerId' | 'agencyId' | 'placementCompanyId'>,
): Result<Parties> {
  const worker = readWorker(db, fields.workerId)
  if (!worker) return notFound('worker.unknown', 'Pekerja ini tidak ada.', 'There is no such worker.')
  const employer = readPartner(db, fields.employerId)
  const agency = fields.agencyId ? readPartner(db, fields.agencyId) : null
  const placementCompany = fields.placementCompanyId ? readPartner(db, fields.placementCompanyId) : null
  if (employer?.kind !== 'employer') return refused(wrongPartner('employerId', 'pemberi kerja', 'an employer'))
  if (agency === undefined || (agency && agency.kind !== 'agency'))
    return refused(wrongPartner('agencyId', 'agensi', 'an agency'))
  if (placementCompany === undefined || (placementCompany && placementCompany.kind !== 'placementCompany')) {
    return refused(wrongPartner('placementCompanyId', 'P3MI', 'a placement company'))
  }
  return ok({ worker, employer, agency, placementCompany })
}

function wrongPartner(field: string, indonesian: string, english: string) {
  return reasonOf(
    'contract.partner',
    `Pilih ${indonesian} yang terdaftar.`,
    `Choose ${english} that is registered.`,
    field,
  )
}
