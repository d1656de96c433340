import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound, refused, stale } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { whyNotWorker, workerWarnings } from '../../../shared/workers/rules.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import type { Context } from '../context.ts'
import { rejudgeOpenContracts } from '../contracts/rejudge.ts'
import { identityClash } from './identity-clash.ts'
import { tidy } from './register-worker.ts'
import { workerFact } from './worker-fact.ts'
import { readWorker, updateWorker } from './worker-rows.ts'

/** Corrects a worker's record; open contracts of the worker are judged again. Certificates already printed keep what they said. */
export function correctWorker(ctx: Context, input: Parsed<'workers.correct'>): Result<Output<'workers.correct'>> {
  const { id, expectedVersion } = input
  const fields = tidy(input.fields)
  return ctx.write((db) => {
    const before = readWorker(db, id)
    if (!before) return notFound('worker.unknown', 'Pekerja ini tidak ada.', 'There is no such worker.')
    const against = whyNotWorker(fields, ctx.today())
    if (against.length > 0) return refused(...against)
    const clash = identityClash(db, fields, id)
    if (clash) return fail(clash)
    const worker: Worker = { ...before, ...fields, changedAt: ctx.now(), version: before.version + 1 }
    if (updateWorker(db, worker, expectedVersion) === 0) return stale()
    rejudgeOpenContracts(db, ctx, { workerId: id })
    const value = { worker, warnings: workerWarnings(fields, ctx.today()) }
    return ok({ value, subject: { kind: 'worker', id }, facts: [workerFact('worker.corrected', worker)] })
  })
}
