import type { Output, Parsed } from '../../../shared/channels.ts'
import { refused } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { whyNotWorker, workerWarnings } from '../../../shared/workers/rules.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import type { Context } from '../context.ts'
import { identityClash } from './identity-clash.ts'
import { workerFact } from './worker-fact.ts'
import { insertWorker } from './worker-rows.ts'

/** A worker seen for the first time. Under 18 or a passport of somebody else is refused; doubts about a NIK only warn. */
export function registerWorker(ctx: Context, typed: Parsed<'workers.register'>): Result<Output<'workers.register'>> {
  const fields = tidy(typed)
  return ctx.write((db) => {
    const against = whyNotWorker(fields, ctx.today())
    if (against.length > 0) return refused(...against)
    const clash = identityClash(db, fields)
    if (clash) return fail(clash)
    const worker = newWorker(ctx, fields)
    insertWorker(db, worker)
    const value = { worker, warnings: workerWarnings(fields, ctx.today()) }
    return ok({ value, subject: { kind: 'worker', id: worker.id }, facts: [workerFact('worker.registered', worker)] })
  })
}

export function newWorker(ctx: Pick<Context, 'newId' | 'now'>, fields: Parsed<'workers.register'>): Worker {
  const at = ctx.now()
  return { id: ctx.newId(), ...fields, createdAt: at, changedAt: at, version: 1 }
}

/** Passport numbers are kept in capitals without blanks, as the passport prints them. */
export function tidy<T extends { passportNumber: string }>(fields: T): T {
  return { ...fields, passportNumber: fields.passportNumber.replace(/\s/g, '').toUpperCase() }
}
