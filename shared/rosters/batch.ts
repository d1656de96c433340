import { z } from 'zod'
import { contractFields, finding } from '../contracts/schema.ts'
import { id, instant, line, version } from '../core/fields.ts'
import { reason } from '../core/problem.ts'
import { rosterReport } from './schema.ts'

/** What the rows of one agency's list have in common and no column says; the officer reads it from the paper contracts. */
export const batchTerms = z.strictObject({
  /** Who sent the list; absent for a list of the national system. */
  agencyId: id.optional(),
  ...contractFields.pick({
    placementCompanyId: true,
    currency: true,
    lodging: true,
    food: true,
    hoursPerDay: true,
    restDaysPerMonth: true,
    leaveDaysPerYear: true,
    insurance: true,
    stated: true,
    signedOn: true,
  }).shape,
})
export type BatchTerms = z.infer<typeof batchTerms>

/** What a commit would do with one readable row. */
export const plannedRow = z.strictObject({
  rowNumber: z.int(),
  /** `draft`: worker and draft contract · `worker`: the list says nothing of a contract, so the worker only. */
  outcome: z.enum(['draft', 'worker', 'refused']),
  worker: z.enum(['new', 'known']),
  employer: z.enum(['new', 'known']),
  name: z.string(),
  position: z.string(),
  notes: z.array(reason),
  refusals: z.array(reason),
  findings: z.array(finding),
})
export type PlannedRow = z.infer<typeof plannedRow>

/** The dry run: the reading of the file and what would come of it. Nothing is written. */
export const rosterPlan = z.strictObject({
  report: rosterReport.omit({ rows: true }),
  rows: z.array(plannedRow),
  counts: z.strictObject({
    drafts: z.int(),
    workersOnly: z.int(),
    refused: z.int(),
    skipped: z.int(),
    newWorkers: z.int(),
    knownWorkers: z.int(),
    newEmployers: z.int(),
    withBlocks: z.int(),
  }),
})
export type RosterPlan = z.infer<typeof rosterPlan>

/** One committed import. It can be undone as a whole until one of its contracts has been submitted. */
export const batch = z.strictObject({
  id,
  agencyId: id.optional(),
  /** Empty without an agency. */
  agencyName: z.string(),
  fileName: line(200),
  at: instant,
  by: z.string(),
  state: z.enum(['committed', 'undone']),
  workers: z.int(),
  contracts: z.int(),
  refused: z.int(),
  /** Why it cannot be undone; empty when it can. */
  undo: z.array(reason),
  version,
})
export type Batch = z.infer<typeof batch>
