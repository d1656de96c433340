import type { Input } from '../../../../shared/channels.ts'
import { addDays } from '../../../../shared/core/dates.ts'
import type { ContractView } from '../../../../shared/contracts/channels.ts'
import { registerPartner } from '../../agencies/register-partner.ts'
import { approveContract } from '../../contracts/approve-contract.ts'
import { correctContract } from '../../contracts/correct-contract.ts'
import { registerContract } from '../../contracts/register-contract.ts'
import { returnContract } from '../../contracts/return-contract.ts'
import { submitContract } from '../../contracts/submit-contract.ts'
import { voidContract } from '../../contracts/void-contract.ts'
import { registerWorker } from '../../workers/register-worker.ts'
import type { DemoData } from './demo-data.ts'
import type { Dice } from './dice.ts'
import { inventTerms, type Flaw } from './invent-contract.ts'
import { inventAddress, inventHousehold } from './invent-partner.ts'
import { inventWorker } from './invent-worker.ts'
import type { FilePlan } from './plan-files.ts'
import type { Partners } from './register-partners.ts'
import type { StoryDesk } from './story-desk.ts'

/** What every step of a contract's life needs. */
export type Stage = { desk: StoryDesk; dice: Dice; data: DemoData; partners: Partners }

/** One contract of the story: its plan, what was typed, and the version the next step is based on. */
export type ContractFile = { plan: FilePlan; fields: Input<'contracts.register'>; id: string; version: number }

/** A worker comes to the counter with a contract: worker, employer if new, draft. `serial` is the worker's number in the story. */
export function openFile({ desk, dice, data, partners }: Stage, plan: FilePlan, serial: number): ContractFile {
  const today = desk.clock.today()
  const { work, flaw } = plan
  const sex = work.position === 'CAREGIVER' ? 'F' : dice.one(['F', 'M', 'M'] as const)
  const person = inventWorker(dice, data, { today, sex, serial })
  const passportExpires = flaw === 'passportEndsEarly' ? addDays(today, dice.number(300, 330)) : person.passportExpires
  const { worker } = desk.does('workers.register', registerWorker, { ...person, passportExpires })
  const employer =
    plan.firm === undefined
      ? desk.does('agencies.register', registerPartner, inventHousehold(dice, data))
      : partners.firms[plan.firm]
  if (!employer) throw new Error('the plan names a firm that is not there')
  const asked = { work, today, workAddress: inventAddress(dice, data).local, flaw }
  const terms = inventTerms(dice, desk.gate.setting.reference.wageFloors, asked)
  const named = { workerId: worker.id, employerId: employer.id, ...agents(dice, plan, partners) }
  const months = flaw === 'passportEndsEarly' ? 36 : terms.months
  const fields = { ...terms, months, ...named }
  return { plan, fields, ...at(desk.does('contracts.register', registerContract, fields)) }
}

export function submit({ desk }: Stage, file: ContractFile): void {
  Object.assign(file, at(desk.does('contracts.submit', submitContract, asked(file))))
}

export function approve({ desk }: Stage, file: ContractFile): void {
  Object.assign(file, at(desk.does('contracts.approve', approveContract, asked(file))))
}

/** Sent back with the coded reason that fits the flaw. */
export function giveBack({ desk }: Stage, file: ContractFile): void {
  const { code, text } = returns[file.plan.flaw ?? 'notMarked']
  const input = { ...asked(file), codes: [code], text }
  Object.assign(file, at(desk.does('contracts.return', returnContract, input)))
}

/** The same terms without their flaw, in the same file, and before the attaché again. */
export function correctAndResubmit(stage: Stage, file: ContractFile): void {
  const { desk, dice } = stage
  const { fields, plan } = file
  const today = desk.clock.today()
  const asking = { work: plan.work, today, workAddress: fields.workAddress ?? '', flaw: undefined }
  const clean = inventTerms(dice, desk.gate.setting.reference.wageFloors, asking)
  const { signedOn, startsOn, months } = fields
  const corrected = { ...fields, ...clean, signedOn, startsOn, months }
  Object.assign(file, at(desk.does('contracts.correct', correctContract, { ...asked(file), fields: corrected })))
  submit(stage, file)
}

export function makeVoid({ desk }: Stage, file: ContractFile): void {
  const reason = 'Pemberi kerja membatalkan penempatan sebelum pekerja berangkat; surat pembatalan terlampir di berkas.'
  Object.assign(file, at(desk.does('contracts.void', voidContract, { ...asked(file), reason })))
}

function agents(dice: Dice, plan: FilePlan, { agencies, companies }: Partners) {
  const agency = agencies[plan.agency]
  if (!agency) throw new Error('the plan names an agency that is not there')
  return { agencyId: agency.id, placementCompanyId: dice.one(companies).id }
}

function asked({ id, version }: ContractFile) {
  return { id, expectedVersion: version }
}

function at({ contract }: ContractView): { id: string; version: number } {
  return { id: contract.id, version: contract.version }
}

const returns: Record<Flaw, { code: string; text: string }> = {
  lowWage: {
    code: 'wrong-wage',
    text: 'Upah di bawah batas upah yang berlaku. Mohon pemberi kerja memperbarui kontrak.',
  },
  noInsurance: { code: 'insurance-missing', text: 'Jaminan sosial dan asuransi belum dicantumkan dalam kontrak.' },
  notMarked: { code: 'missing-clause', text: 'Pasal hak dan kewajiban para pihak tidak ada di halaman 2.' },
  tooLong: { code: 'wrong-dates', text: 'Jangka waktu melebihi batas tiga tahun.' },
  passportEndsEarly: { code: 'passport-validity', text: 'Mohon perpanjang paspor lebih dahulu.' },
}
