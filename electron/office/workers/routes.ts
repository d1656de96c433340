import type { workerChannels } from '../../../shared/workers/channels.ts'
import type { Routes } from '../routes.ts'
import { correctWorker } from './correct-worker.ts'
import { findByPassport, getWorker, listWorkers } from './read-workers.ts'
import { registerWorker } from './register-worker.ts'

export const workerRoutes: Routes<keyof typeof workerChannels> = {
  'workers.list': { open: listWorkers },
  'workers.get': { open: getWorker },
  'workers.byPassport': { open: findByPassport },
  'workers.register': { open: registerWorker },
  'workers.correct': { open: correctWorker },
}
