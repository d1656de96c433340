import type { OfficeEvent } from '../../shared/call.ts'
import type { Topic } from '../../shared/core/channel.ts'
import type { Role } from '../../shared/core/roles.ts'
import type { World } from './clock.ts'
import type { ReadDb } from './db/open.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Argon2Cost } from './keys/derive.ts'
import type { Log } from './log.ts'
import type { Reference } from './reference/load-reference.ts'
import { readOfficer } from './session/officer-rows.ts'
import { clearOpenMark } from './session/unlock.ts'

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

/** How far a clock may step back when it is set right by itself. */
const clockToleranceMs = 60_000

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

  /** Overwrites the key, stops running work, closes the database, tells the windows to cover themselves. */
  lock(): void {
    const { open } = this
    if (!open) return
    this.open = undefined
    open.dataKey.fill(0)
    try {
      for (const work of this.running.values()) work.abort()
      open.db.close()
      clearOpenMark(this.setting.folder)
    } finally {
      this.emit({ kind: 'locked' })
    }
  }

  /** Locks when nobody has been at the desk for the set time, or when the clock was set back and can no longer tell. */
  lockWhenIdle(): void {
    if (!this.open) return
    const idle = Date.parse(this.setting.world.now()) - Date.parse(this.open.lastActive)
    if (idle >= this.open.lockAfterMinutes * 60_000 || idle < -clockToleranceMs) this.lock()
  }

  /** SECURITY: a role that was changed, or a departure, counts from the next call on, also when another window or process recorded it. */
  recheckOfficer(): void {
    const { open } = this
    if (!open) return
    const officer = readOfficer(open.db, open.officer.id)
    if (!officer?.active) return this.lock()
    if (officer.role === open.officer.role) return
    open.officer = { ...open.officer, role: officer.role }
    this.changed(['session'])
  }
}
