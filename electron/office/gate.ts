import type { OfficeEvent } from '../../shared/call.ts'
import type { Topic } from '../../shared/core/channel.ts'
import type { Role } from '../../shared/core/roles.ts'
import type { World } from './clock.ts'
import type { ReadDb } from './db/open.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Argon2Cost } from './keys/derive.ts'
import type { Log } from './log.ts'
import type { Reference } from './reference/load-reference.ts'

/** What an office is made of, whoever is at the desk. */
export type Setting = {
  /** Holds keyring.json, office.db, outbox/, backups/, log/. */
  folder: string
  /** The project's `resources` folder: reference data, invented names of the demo. */
  resources: string
  reference: Reference
  appVersion: string
  world: World
  cost: Argon2Cost
  log: Log
  jobs: Jobs
}

/** The office while someone is signed in: an open database and the key to it. */
export type OpenOffice = {
  db: ReadDb
  dataKey: Uint8Array
  officer: { id: string; name: string; role: Role }
  /** ISO instant until when decisions need no second unlock. */
  confirmedUntil: string
  /** ISO instant of the last sign of a person. */
  lastActive: string
  lockAfterMinutes: number
  /** Records this officer has been logged as viewing, with the time; see `Context.viewed`. */
  views: Map<string, number>
}

/** The one thing in the office that changes in memory: closed or open. Everything else is in the database. */
export class Gate {
  readonly setting: Setting
  open: OpenOffice | undefined
  readonly running = new Map<string, AbortController>()
  private readonly listeners = new Set<(event: OfficeEvent) => void>()

  constructor(setting: Setting) {
    this.setting = setting
  }

  on(listener: (event: OfficeEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit(event: OfficeEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  changed(topics: readonly Topic[]): void {
    if (topics.length > 0) this.emit({ kind: 'changed', topics: [...topics] })
  }

  /** Closes the database, stops running work, overwrites the key, tells the windows to cover themselves. */
  lock(): void {
    if (!this.open) return
    for (const work of this.running.values()) work.abort()
    this.open.db.close()
    this.open.dataKey.fill(0)
    this.open = undefined
    this.emit({ kind: 'locked' })
  }

  /** Locks when nobody has been at the desk for the set time. */
  lockWhenIdle(): void {
    if (!this.open) return
    const idle = Date.parse(this.setting.world.now()) - Date.parse(this.open.lastActive)
    if (idle >= this.open.lockAfterMinutes * 60_000) this.lock()
  }
}
