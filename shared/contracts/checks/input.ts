import type { Partner } from '../../agencies/schema.ts'
import type { Worker } from '../../workers/schema.ts'
import type { RulePack, WageFloor } from '../reference.ts'
import type { ContractFields } from '../schema.ts'

/** The parts of the people and firms that checks look at, so that a row not yet stored can be judged too. */
export type CheckedWorker = Pick<Worker, 'birthDate' | 'passportExpires' | 'address'>
export type CheckedPartner = Pick<
  Partner,
  'name' | 'employerType' | 'licenceExpires' | 'address' | 'phone' | 'standing'
>

/** Everything a verdict depends on; the same input always gives the same findings. */
export type CheckInput = {
  fields: ContractFields
  worker: CheckedWorker
  employer: CheckedPartner
  agency: CheckedPartner | null
  placementCompany: CheckedPartner | null
  /** Host country, ISO 3166-1 alpha-2. */
  country: string
  today: string
  /** Day the office received the contract; today when not known. */
  receivedOn?: string
  pack: RulePack
  wageFloors: readonly WageFloor[]
}
