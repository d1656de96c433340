// test/contracts: contracts of invented people, judged and decided.
import { fileURLToPath } from 'node:url'
import { loadReference } from '../../electron/office/reference/load-reference.ts'
import type { CheckedPartner, CheckInput } from '../../shared/contracts/checks/input.ts'
import { judge } from '../../shared/contracts/checks/judge.ts'
import { contractFields, type Finding } from '../../shared/contracts/schema.ts'

export const referenceFolder = fileURLToPath(new URL('../../resources/reference', import.meta.url))
export const reference = loadReference(referenceFolder)

/** What a test changes in a contract against which nothing stands. */
export type Change = {
  fields?: Record<string, unknown>
  worker?: Partial<CheckInput['worker']>
  employer?: Partial<CheckedPartner>
  agency?: Partial<CheckedPartner> | null
  placementCompany?: Partial<CheckedPartner> | null
} & Partial<Pick<CheckInput, 'country' | 'today' | 'receivedOn' | 'pack' | 'wageFloors'>>

const active = { standing: 'active', reason: '', from: '2024-01-01' } as const

function partner(name: string, change: Partial<CheckedPartner> = {}): CheckedPartner {
  return { name, address: 'No. 12, Ln. 34, Zhongzheng Rd, Taoyuan', phone: '02-2765-4321', standing: active, ...change }
}

/** A carer at home in Taiwan, three years from 1 December 2026, seen on 20 November 2026: no finding at all. */
export function inputOf(change: Change = {}): CheckInput {
  const fields = contractFields.parse({
    workerId: '11111111-1111-4111-8111-111111111111',
    employerId: '22222222-2222-4222-8222-222222222222',
    agencyId: '33333333-3333-4333-8333-333333333333',
    position: 'CAREGIVER',
    sector: 'domestic',
    employerType: 'household',
    wageMinor: 20_000_00,
    currency: 'TWD',
    lodging: 'provided',
    food: 'provided',
    hoursPerDay: 10,
    restDaysPerMonth: 4,
    leaveDaysPerYear: 7,
    insurance: 'NHI',
    stated: ['rightsAndDuties', 'paymentMethod', 'safety'],
    signedOn: '2026-11-02',
    startsOn: '2026-12-01',
    months: 36,
    ...change.fields,
  })
  return {
    fields,
    worker: {
      birthDate: '1994-11-14',
      passportExpires: '2031-01-31',
      address: 'Jl. Melati 3, Indramayu',
      ...change.worker,
    },
    employer: partner('Lin Chih-Ming', { employerType: 'household', ...change.employer }),
    agency:
      change.agency === null ? null : partner('Ta Fu Manpower', { licenceExpires: '2028-06-30', ...change.agency }),
    placementCompany:
      change.placementCompany === null
        ? null
        : partner('PT Bina Contoh', { licenceExpires: '2028-06-30', ...change.placementCompany }),
    country: change.country ?? 'TW',
    today: change.today ?? '2026-11-20',
    ...(change.receivedOn === undefined ? {} : { receivedOn: change.receivedOn }),
    pack: change.pack ?? reference.pack,
    wageFloors: change.wageFloors ?? reference.wageFloors,
  }
}

export function findingsOf(change: Change = {}): Finding[] {
  return judge(inputOf(change))
}

/** `blocks worker.age`, in the order of the findings. */
export function verdictOf(change: Change = {}): string[] {
  return findingsOf(change).map((f) => `${f.severity} ${f.rule}`)
}

/** The one finding of a rule; fails the test when there is none or more than one. */
export function findingOf(rule: string, change: Change): Finding {
  const found = findingsOf(change).filter((f) => f.rule === rule)
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} findings of ${rule}`)
  return only
}
