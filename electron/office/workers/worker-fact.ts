import type { NewFact } from '../../../shared/core/fact.ts'
import type { Worker } from '../../../shared/workers/schema.ts'

/** The whole worker after the change. */
export function workerFact(
  type: 'worker.registered' | 'worker.corrected' | 'worker.withdrawn',
  worker: Worker,
): NewFact {
  return { type, version: 1, subject: { kind: 'worker', id: worker.id }, body: { ...worker } }
}
