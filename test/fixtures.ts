import type { Input } from '../shared/channels.ts'
import type { World } from './world.ts'

/** Settings of an invented office in Taipei. */
export function settingsOf(code: string): Input<'office.create'>['settings'] {
  return {
    name: code === 'JAKARTA' ? 'Direktorat Pelindungan (uji)' : 'Kantor Dagang dan Ekonomi Indonesia di Taipei (uji)',
    city: code === 'JAKARTA' ? 'Jakarta' : 'Taipei',
    country: code === 'JAKARTA' ? 'ID' : 'TW',
    currency: code === 'JAKARTA' ? 'IDR' : 'TWD',
    title: 'Atase Ketenagakerjaan',
    letterhead: ['REPUBLIK INDONESIA', 'KANTOR UJI'],
    language: 'id',
    contractNumberPattern: '{POST}/{YYYY}/{NNNNNN}',
    lockAfterMinutes: 10,
  }
}

let people = 0

/** An invented worker, another one at each call. */
export function workerFields(over: Partial<Input<'workers.register'>> = {}): Input<'workers.register'> {
  people += 1
  return {
    name: `Pekerja Uji ${people}`,
    sex: 'F',
    birthDate: '1994-11-14',
    birthPlace: 'Kota Uji',
    passportNumber: `C${String(1_000_000 + people)}`,
    passportExpires: '2031-01-31',
    address: 'Jl. Contoh 1 RT 01 RW 02, Desa Uji',
    regency: 'Kabupaten Uji',
    province: 'Provinsi Uji',
    ...over,
  }
}

export const employerFields: Input<'agencies.register'> = {
  kind: 'employer',
  name: 'Keluarga Uji Chang',
  localName: '張測試',
  employerType: 'household',
  country: 'TW',
  identityNumber: 'A000000001',
  address: 'No. 12, Ln. 34, Zhongzheng Rd, Taoyuan',
  phone: '+886 3 000 0000',
}
export const agencyFields: Input<'agencies.register'> = {
  kind: 'agency',
  name: 'Agensi Uji Ta Fu',
  localName: '大福測試',
  country: 'TW',
  licenceNumber: '1847',
  licenceExpires: '2030-12-31',
  address: 'Taipei',
  phone: '+886 2 0000 0000',
}
export const placementFields: Input<'agencies.register'> = {
  kind: 'placementCompany',
  name: 'PT Uji Bina Karya',
  country: 'ID',
  licenceNumber: 'SIP3MI-001',
  licenceExpires: '2030-12-31',
  address: 'Jakarta',
  phone: '+62 21 000 000',
}

/** A caregiver's contract at a household in Taiwan that no check stands against. */
export function contractFields(
  ids: Partners & { workerId: string },
  over: Partial<Input<'contracts.register'>> = {},
): Input<'contracts.register'> {
  return {
    ...ids,
    position: 'Caregiver',
    sector: 'domestic',
    employerType: 'household',
    workAddress: 'No. 12, Ln. 34, Zhongzheng Rd, Taoyuan',
    wageMinor: 2_000_000,
    currency: 'TWD',
    lodging: 'provided',
    food: 'provided',
    hoursPerDay: 8,
    restDaysPerMonth: 4,
    leaveDaysPerYear: 7,
    insurance: 'Asuransi tenaga kerja dan kesehatan',
    stated: ['employerAddress', 'workerAddress', 'rightsAndDuties', 'paymentMethod', 'safety'],
    signedOn: '2026-11-10',
    startsOn: '2026-12-01',
    months: 36,
    ...over,
  }
}

export type Partners = { employerId: string; agencyId: string; placementCompanyId: string }

/** Registers one of each partner. */
export async function registerPartners(world: World): Promise<Partners> {
  const [employer, agency, company] = [
    await world.must('agencies.register', employerFields),
    await world.must('agencies.register', agencyFields),
    await world.must('agencies.register', placementFields),
  ]
  return { employerId: employer.id, agencyId: agency.id, placementCompanyId: company.id }
}

/** A submitted contract of a new worker, ready to be decided by the attaché. */
export async function submittedContract(
  world: World,
  partners: Partners,
  over: Partial<Input<'contracts.register'>> = {},
) {
  const { worker } = await world.must('workers.register', workerFields())
  const draft = await world.must('contracts.register', contractFields({ ...partners, workerId: worker.id }, over))
  return world.must('contracts.submit', { id: draft.contract.id, expectedVersion: draft.contract.version })
}
