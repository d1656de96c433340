import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import type { Contract } from '../../../../shared/contracts/schema.ts'
import { cbor } from './claims.ts'

/**
 * The fields a legalisation vouches for. Frozen with the prefix `ATN1:`: adding, removing or renaming one would give old papers another
 * hash. What may still change after approval (state, version, returns, void reason, the code itself) is not among them.
 */
const legalised = [
  'id',
  'fileNumber',
  'registerNumber',
  'workerId',
  'employerId',
  'agencyId',
  'placementCompanyId',
  'position',
  'sector',
  'employerType',
  'workAddress',
  'wageMinor',
  'currency',
  'lodging',
  'food',
  'lodgingMinor',
  'foodMinor',
  'hoursPerDay',
  'restDaysPerMonth',
  'leaveDaysPerYear',
  'insurance',
  'stated',
  'signedOn',
  'startsOn',
  'months',
  'experienceYears',
  'note',
  'decidedBy',
  'decidedAt',
] as const satisfies readonly (keyof Contract)[]

/**
 * SHA-256 (32 bytes) of an approved contract: deterministic CBOR (RFC 8949 section 4.2.1) of the map of its legalised fields, absent ones
 * left out. Headquarters finds the same value from the `contract.approved` fact, so a changed paper and a changed row both show.
 */
export function recordHash(contract: Pick<Contract, (typeof legalised)[number]>): Uint8Array {
  const fields = legalised.filter((name) => contract[name] !== undefined).map((name) => [name, contract[name]])
  return new Uint8Array(
    createHash('sha256')
      .update(encode(Object.fromEntries(fields), cbor))
      .digest(),
  )
}
