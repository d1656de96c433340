// renderer/contracts/form: the form of a contract, the same for a new one and for a correction.
import type { DefaultValues, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { contractFields, type Contract, type ContractFields } from '../../../shared/contracts/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'

export type ContractValues = z.input<typeof contractFields>
export type ContractForm = UseFormReturn<ContractValues, unknown, ContractFields>

/** What a new form holds before anyone types: the post's currency, and that the paper has not said anything yet. */
export function emptyContract({ currency }: Pick<OfficeSettings, 'currency'>): DefaultValues<ContractValues> {
  return {
    position: '',
    workAddress: '',
    currency,
    lodging: 'unstated',
    food: 'unstated',
    lodgingMinor: 0,
    foodMinor: 0,
    hoursPerDay: null,
    restDaysPerMonth: null,
    leaveDaysPerYear: null,
    insurance: '',
    stated: [],
    experienceYears: 0,
    note: '',
  }
}

/** The typed part of a stored contract. */
export function fieldsOf(contract: Contract): ContractFields {
  return contractFields.strip().parse(contract)
}

/** An amount left over in a field that is hidden again is no term of the contract. */
export function tidy(fields: ContractFields): ContractFields {
  return {
    ...fields,
    lodgingMinor: fields.lodging === 'allowance' ? fields.lodgingMinor : 0,
    foodMinor: fields.food === 'allowance' ? fields.foodMinor : 0,
  }
}

/** What the next contract of the same bundle most likely shares: everything but the person; a household hires one person, a company many. */
export function sharedTerms(last: ContractFields): Partial<ContractFields> {
  const { workerId: _worker, experienceYears: _years, note: _note, employerId, workAddress, ...terms } = last
  return last.employerType === 'legalEntity' ? { ...terms, employerId, workAddress } : terms
}

/** Where the terms of the contract registered last are remembered while the same person sits at the desk. */
export const lastTermsKey = 'contracts.last'
