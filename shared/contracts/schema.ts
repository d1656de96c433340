// shared/contracts: the worker's employment contract and its legalisation: terms, findings, states, decisions.
import { z } from 'zod'
import { employerType } from '../agencies/schema.ts'
import { currency, id, instant, line, plainDate, prose, requiredLine, version } from '../core/fields.ts'
import { words } from '../core/words.ts'

/** `draft` being prepared · `submitted` waits for a decision · `returned` to the submitter, to be corrected · `approved` legalised · `void` legalised and withdrawn. */
export const contractState = z.enum(['draft', 'submitted', 'returned', 'approved', 'void'])
export type ContractState = z.infer<typeof contractState>

/** Sectors as wage floors and statistics need them; data in resources/reference/positions.json maps positions to them. */
export const sector = z.enum([
  'domestic',
  'healthcare',
  'manufacturing',
  'construction',
  'fishing',
  'agriculture',
  'plantation',
  'hospitality',
  'services',
  'other',
])
export type Sector = z.infer<typeof sector>

/** Items without a field of their own that the officer has seen on the paper contract (UU 18/2017 Ps 15(2)). */
export const statedItem = z.enum(['employerAddress', 'workerAddress', 'rightsAndDuties', 'paymentMethod', 'safety'])
export type StatedItem = z.infer<typeof statedItem>

/** How something is provided. `unstated` means the paper does not say. */
export const provision = z.enum(['provided', 'allowance', 'none', 'unstated'])
export type Provision = z.infer<typeof provision>

/** Everything an officer types about a contract. Money in minor units of `currency`. */
export const contractFields = z.strictObject({
  workerId: id,
  employerId: id,
  /** Foreign partner; absent for independent contracts. */
  agencyId: id.optional(),
  /** P3MI; absent for independent contracts. */
  placementCompanyId: id.optional(),
  position: requiredLine(80),
  sector,
  employerType,
  workAddress: prose(300).default(''),
  /** Basic monthly wage. */
  wageMinor: z.int().min(0).max(1_000_000_000_000),
  currency,
  lodging: provision.default('unstated'),
  food: provision.default('unstated'),
  /** Monthly lodging and food allowances where paid in money. */
  lodgingMinor: z.int().min(0).max(1_000_000_000_000).default(0),
  foodMinor: z.int().min(0).max(1_000_000_000_000).default(0),
  /** Normal working hours a day; null: the paper does not say. */
  hoursPerDay: z.number().min(1).max(24).nullable().default(null),
  /** Days of rest in a month; one day a week counts as 4. Null: the paper does not say. */
  restDaysPerMonth: z.number().min(0).max(31).nullable().default(null),
  /** Paid leave, days a year; null: the paper does not say. */
  leaveDaysPerYear: z.int().min(0).max(366).nullable().default(null),
  insurance: line(200).default(''),
  stated: z.array(statedItem).max(20).default([]),
  signedOn: plainDate,
  startsOn: plainDate,
  months: z.int().min(1).max(120),
  /** Worker's completed years in the same occupation; UAE wage brackets ask for it. */
  experienceYears: z.int().min(0).max(60).default(0),
  note: prose(1000).default(''),
})
export type ContractFields = z.infer<typeof contractFields>

export const severity = z.enum(['blocks', 'warns', 'informs'])
export type Severity = z.infer<typeof severity>

/** One line of a check. `rule` is the id in the rule pack; `passing` the value that would pass, in words. */
export const finding = z.strictObject({
  rule: z.string(),
  severity,
  citation: z.string(),
  /** Where the dated value was read, for whoever checks it; kept apart because it is no law. */
  source: z.string().optional(),
  text: words,
  passing: words.optional(),
  /** The contract field it is about, where one is. */
  field: z.string().optional(),
})
export type Finding = z.infer<typeof finding>

/** What was judged, by which pack, on which day: kept with the decision. */
export const verdict = z.strictObject({ pack: z.string(), judgedOn: plainDate, findings: z.array(finding) })
export type Verdict = z.infer<typeof verdict>

/** Coded reasons of a return, with free text; codes are reference data (resources/reference/return-reasons.json). */
export const contractReturn = z.strictObject({
  at: instant,
  by: z.string(),
  codes: z.array(z.string().max(40)).min(1).max(20),
  text: prose(2000),
})

export const contract = z.strictObject({
  id,
  /** The file's number, given at registration and kept through every return: `B` + running number. */
  fileNumber: z.string(),
  ...contractFields.shape,
  state: contractState,
  batchId: id.optional(),
  /** Who opened the file. */
  preparedBy: id,
  /** Everyone who registered, corrected or submitted it: none of them may approve it. */
  workedOnBy: z.array(id).min(1),
  submittedBy: id.optional(),
  submittedAt: instant.optional(),
  decidedBy: id.optional(),
  decidedAt: instant.optional(),
  /** Office register number, from approval on; never reused, kept by a void. */
  registerNumber: z.string().optional(),
  verdict: verdict.optional(),
  returns: z.array(contractReturn),
  voidReason: z.string().optional(),
  /** Signed QR text, from approval on. */
  qr: z.string().optional(),
  createdAt: instant,
  changedAt: instant,
  version,
})
export type Contract = z.infer<typeof contract>

/** One row of the queue and the register. */
export const contractRow = z.strictObject({
  id,
  fileNumber: z.string(),
  registerNumber: z.string().optional(),
  state: contractState,
  workerName: z.string(),
  passportNumber: z.string(),
  employerName: z.string(),
  agencyName: z.string().optional(),
  position: z.string(),
  wageMinor: z.int(),
  currency,
  startsOn: plainDate,
  months: z.int(),
  /** Since when it has been in this state. */
  since: instant,
  blocks: z.int(),
  warns: z.int(),
})
export type ContractRow = z.infer<typeof contractRow>
