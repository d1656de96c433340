import { z } from 'zod'
import { partner } from '../agencies/schema.ts'
import { read, write } from '../core/channel.ts'
import { bytesOut, id, line, page, plainDate, prose, version } from '../core/fields.ts'
import { reason } from '../core/problem.ts'
import { words } from '../core/words.ts'
import { worker } from '../workers/schema.ts'
import { contractActions } from './rules.ts'
import { contract, contractFields, contractRow, contractState, finding } from './schema.ts'

/** The open record: everything the screen beside the list shows, and what may be done, or why not. */
export const contractView = z.strictObject({
  contract,
  worker,
  employer: partner,
  agency: partner.nullable(),
  placementCompany: partner.nullable(),
  endsOn: plainDate,
  /** Judged now for open contracts; the kept verdict for decided ones. */
  findings: z.array(finding),
  actions: z.array(z.strictObject({ action: z.enum(contractActions), against: z.array(reason) })),
  history: z.array(z.strictObject({ at: z.string(), officer: z.string(), action: z.string() })),
})
export type ContractView = z.infer<typeof contractView>

const rows = z.strictObject({ rows: z.array(contractRow), next: z.string().nullable(), total: z.int() })
const one = z.strictObject({ id, expectedVersion: version })

export const contractChannels = {
  /** A page of contracts. Queue order: longest waiting first; register order: newest number first. */
  'contracts.list': read({
    needs: 'record.read',
    input: z.strictObject({
      states: z.array(contractState).max(5).optional(),
      text: line(80).optional(),
      order: z.enum(['waiting', 'newest', 'register']).default('waiting'),
      ...page,
    }),
    output: rows,
  }),
  /** How many contracts are in each state, for the home screen. */
  'contracts.counts': read({
    needs: 'record.read',
    input: z.strictObject({}),
    output: z.record(contractState, z.int()),
  }),
  'contracts.get': read({ needs: 'record.read', input: z.strictObject({ id }), output: contractView }),
  /** Judges fields before they are saved, so a form can show findings while typing. */
  'contracts.check': read({
    needs: 'record.read',
    input: z.strictObject({ fields: contractFields }),
    output: z.array(finding),
  }),
  /** Codes to return a contract with, from reference data. */
  'contracts.returnReasons': read({
    needs: 'record.read',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ code: z.string(), text: words })),
  }),
  'contracts.register': write({
    needs: 'record.write',
    input: contractFields,
    output: contractView,
    changes: ['contracts'],
  }),
  'contracts.correct': write({
    needs: 'record.write',
    input: one.extend({ fields: contractFields }),
    output: contractView,
    changes: ['contracts'],
  }),
  'contracts.submit': write({ needs: 'record.write', input: one, output: contractView, changes: ['contracts'] }),
  'contracts.return': write({
    needs: 'contract.decide',
    secondUnlock: true,
    input: one.extend({ codes: z.array(z.string().max(40)).min(1).max(20), text: prose(2000) }),
    output: contractView,
    changes: ['contracts'],
  }),
  'contracts.approve': write({
    needs: 'contract.decide',
    secondUnlock: true,
    input: one,
    output: contractView,
    changes: ['contracts', 'packages'],
  }),
  'contracts.void': write({
    needs: 'contract.decide',
    secondUnlock: true,
    input: one.extend({ reason: prose(1000).refine((t) => t.length > 0, { message: 'required' }) }),
    output: contractView,
    changes: ['contracts', 'packages'],
  }),
  /** The certificate of an approved contract as PDF, printed from the committed record. Printing is logged. */
  'contracts.certificate': write({
    needs: 'record.read',
    input: z.strictObject({ id }),
    output: z.strictObject({ fileName: z.string(), pdf: bytesOut }),
    changes: ['audit'],
  }),
}
