import type { Contract } from '../../../shared/contracts/schema.ts'
import type { NewFact } from '../../../shared/core/fact.ts'
import type { Parties } from './parties.ts'

type Kind =
  | 'contract.registered'
  | 'contract.corrected'
  | 'contract.submitted'
  | 'contract.returned'
  | 'contract.approved'
  | 'contract.voided'
  | 'contract.withdrawn'

/** The whole contract after the change, with the names that a list at headquarters shows. */
export function contractFact(
  type: Kind,
  contract: Contract,
  { worker, employer, agency, placementCompany }: Parties,
): NewFact {
  const parties = {
    workerName: worker.name,
    passportNumber: worker.passportNumber,
    employerName: employer.name,
    agencyName: agency?.name ?? null,
    placementCompanyName: placementCompany?.name ?? null,
  }
  return { type, version: 1, subject: { kind: 'contract', id: contract.id }, body: { ...contract, parties } }
}
