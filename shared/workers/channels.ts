import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { id, line, page, version } from '../core/fields.ts'
import { reason } from '../core/problem.ts'
import { worker, workerFields } from './schema.ts'

/** A worker just saved, with warnings that stop nothing (NIK against birth date, passport pattern …). */
export const workerSaved = z.strictObject({ worker, warnings: z.array(reason) })

export const workerChannels = {
  /** A page of workers, newest first; `text` narrows by part of name, passport, NIK or phone. */
  'workers.list': read({
    needs: 'record.read',
    input: z.strictObject({ text: line(80).optional(), ...page }),
    output: z.strictObject({ rows: z.array(worker), next: z.string().nullable(), total: z.int() }),
  }),
  'workers.get': read({ needs: 'record.read', input: z.strictObject({ id }), output: worker }),
  /** The worker who holds this passport, if registered. */
  'workers.byPassport': read({
    needs: 'record.read',
    input: z.strictObject({ passportNumber: line(20) }),
    output: worker.nullable(),
  }),
  'workers.register': write({ needs: 'record.write', input: workerFields, output: workerSaved, changes: ['workers'] }),
  'workers.correct': write({
    needs: 'record.write',
    input: z.strictObject({ id, expectedVersion: version, fields: workerFields }),
    output: workerSaved,
    changes: ['workers', 'contracts'],
  }),
}
