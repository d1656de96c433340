import { basename } from 'node:path'
import type { Input } from '../../../shared/channels.ts'
import { addDays } from '../../../shared/core/dates.ts'
import type { PlannedRow } from '../../../shared/rosters/batch.ts'
import { readTable } from '../../../shared/rosters/read-table.ts'
import type { Mapping } from '../../../shared/rosters/schema.ts'
import { realWorld } from '../../office/clock.ts'
import type { DemoData } from '../../office/office/demo/demo-data.ts'
import { readRosterFile } from '../../office/rosters/reading/read-roster-file.ts'
import { readBytes } from '../read-file.ts'
import { orStop } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { signIn, type DemoOffices } from './found-offices.ts'
import { tellPlan } from './tell-plan.ts'

/** A draft of the list, with the rules that keep it from approval. */
export type DemoDraft = { row: number; contractId: string; blocks: string[] }
export type ImportedRoster = { drafts: DemoDraft[]; refused: { row: number; rule: string }[] }

/** The desk officer takes in an agency's list: guessed columns, shared terms, dry run, one commit. */
export async function importRoster(
  terminal: Terminal,
  { post, people }: DemoOffices,
  path: string,
  data: DemoData,
): Promise<ImportedRoster> {
  await signIn(post, people.officer)
  const file = readBytes(path)
  const agency = await post.must('agencies.register', agencyOf(data))
  const company = await post.must('agencies.register', companyOf(data))
  const { guess } = await post.must('rosters.read', { file, agencyId: agency.id })
  const terms = termsOf(agency.id, company.id, await signedOn(file, guess.mapping))
  const plan = await post.must('rosters.dryRun', { file, mapping: guess.mapping, terms })
  tellPlan(terminal, basename(path), plan)
  const fileName = basename(path)
  const { rows, contractIds } = await post.must('rosters.commit', { file, fileName, mapping: guess.mapping, terms })
  const drafts = rows
    .filter((row) => row.outcome === 'draft')
    .map((row, i) => ({ row: row.rowNumber, contractId: contractIds[i] ?? '', blocks: blocksOf(row) }))
  terminal.say(
    `   ${drafts.length} kontrak masuk sebagai rancangan.`,
    `   ${drafts.length} contracts came in as drafts.`,
  )
  return { drafts, refused: rows.flatMap(whyNotApproved) }
}

/** Refused at import: the reasons' codes. Brought in but kept from approval: the ids of the rules that block. */
function whyNotApproved(row: PlannedRow): { row: number; rule: string }[] {
  const rules = row.outcome === 'refused' ? row.refusals.map((reason) => reason.code) : blocksOf(row)
  return rules.map((rule) => ({ row: row.rowNumber, rule }))
}

function blocksOf(row: PlannedRow): string[] {
  return row.findings.filter((finding) => finding.severity === 'blocks').map((finding) => finding.rule)
}

/** Signed today, or two weeks before the first contract of an old list begins: a list is not wrong because a demo is played later. */
async function signedOn(file: Uint8Array, mapping: Mapping): Promise<string> {
  const today = realWorld.today()
  const { rows } = readTable(orStop(await readRosterFile(file)), mapping, { today, currency: 'TWD' })
  const [first = today] = rows.flatMap((row) => row.fields.startsOn ?? []).toSorted()
  const before = addDays(first, -14)
  return before < today ? before : today
}

/** What an officer reads from the paper contracts of such a list. */
function termsOf(agencyId: string, placementCompanyId: string, signedOn: string): Input<'rosters.dryRun'>['terms'] {
  return {
    agencyId,
    placementCompanyId,
    currency: 'TWD',
    lodging: 'provided',
    food: 'provided',
    hoursPerDay: 8,
    restDaysPerMonth: 4,
    leaveDaysPerYear: 7,
    insurance: 'Asuransi tenaga kerja, asuransi kesehatan nasional (NHI)',
    stated: ['employerAddress', 'workerAddress', 'rightsAndDuties', 'paymentMethod', 'safety'],
    signedOn,
  }
}

function agencyOf({ host }: DemoData): Input<'agencies.register'> {
  const [agency] = host.agencies
  if (!agency) throw new Error('the demo has no agency')
  const licenceExpires = addDays(realWorld.today(), 900)
  return { kind: 'agency', ...agency, country: 'TW', licenceExpires, address: 'Taipei', phone: '+886 2 2700 0000' }
}

function companyOf({ home }: DemoData): Input<'agencies.register'> {
  const [company] = home.placementCompanies
  if (!company) throw new Error('the demo has no placement company')
  const licenceExpires = addDays(realWorld.today(), 900)
  return {
    kind: 'placementCompany',
    ...company,
    country: 'ID',
    licenceExpires,
    address: 'Jakarta',
    phone: '+62 21 000 000',
  }
}
