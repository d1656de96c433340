import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { bytes, id, line, page, version } from '../core/fields.ts'
import { batch, batchTerms, plannedRow, rosterPlan } from './batch.ts'
import { mapping, mappingGuess, rosterLimits } from './schema.ts'

const file = bytes(rosterLimits.bytes)

/** Lists from agencies (XLSX, CSV): read → map columns → dry run → commit → undo. The window keeps the file and sends it with every step; the office keeps none. */
export const rosterChannels = {
  /** Sheets, first rows and a guess at the columns; the mapping remembered for this agency wins over the guess where it fits. */
  'rosters.read': read({
    needs: 'record.write',
    input: z.strictObject({ file, agencyId: id.optional() }),
    output: z.strictObject({
      kind: z.enum(['xlsx', 'csv']),
      sheets: z.array(z.strictObject({ name: z.string(), rows: z.int(), preview: z.array(z.array(z.string())) })),
      guess: mappingGuess,
      remembered: z.boolean(),
    }),
  }),
  'rosters.dryRun': read({
    needs: 'record.write',
    input: z.strictObject({ file, mapping, terms: batchTerms }),
    output: rosterPlan,
  }),
  /** Commits workers, employers and draft contracts of every row that is not refused, in one transaction, and remembers the mapping. */
  'rosters.commit': write({
    needs: 'record.write',
    input: z.strictObject({ file, fileName: line(200), mapping, terms: batchTerms }),
    output: z.strictObject({ batch, rows: z.array(plannedRow), contractIds: z.array(id) }),
    changes: ['rosters', 'workers', 'agencies', 'contracts'],
  }),
  'rosters.list': read({
    needs: 'record.read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ rows: z.array(batch), next: z.string().nullable() }),
  }),
  'rosters.undo': write({
    needs: 'record.write',
    secondUnlock: true,
    input: z.strictObject({ id, expectedVersion: version }),
    output: batch,
    changes: ['rosters', 'workers', 'agencies', 'contracts'],
  }),
}
