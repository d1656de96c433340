// electron/office: everything that matters, without Electron: database, keys, use cases, packages. Hosts reach it through the door only.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from './door.ts'
import { realWorld, type World } from './clock.ts'
import { Gate } from './gate.ts'
import { startJobs } from './jobs/jobs.ts'
import { officerCost, type Argon2Cost } from './keys/derive.ts'
import { openLog } from './log.ts'
import { loadReference } from './reference/load-reference.ts'
import type { Answer, OfficeEvent } from '../../shared/call.ts'

export type OfficeOptions = {
  dataFolder: string
  /** The project's `resources` folder. */
  resources: string
  appVersion: string
}

/** An office in this thread. The worker thread, the command line and the tests all start it here; it is the one place where its parts meet. */
export type RunningOffice = {
  call(raw: unknown): Promise<Answer>
  on(listener: (event: OfficeEvent) => void): () => void
  stop(): Promise<void>
  gate: Gate
}

const idleCheckMs = 15_000

export function startOfficeHere(
  options: OfficeOptions,
  chosen: { world?: World; cost?: Argon2Cost } = {},
): RunningOffice {
  const world = chosen.world ?? realWorld
  const jobs = startJobs()
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
  const gate = new Gate({
    folder: options.dataFolder,
    resources: options.resources,
    reference: loadReference(join(options.resources, 'reference')),
    appVersion: options.appVersion,
    world,
    cost: chosen.cost ?? officerCost,
    log: openLog(options.dataFolder, () => world.now()),
    jobs,
  })
  const timer = setInterval(() => gate.lockWhenIdle(), idleCheckMs).unref()
  return {
    gate,
    call: (raw) => answer(gate, raw),
    on: (listener) => gate.on(listener),
    async stop() {
      clearInterval(timer)
      gate.lock()
      await jobs.stop()
    },
  }
}
