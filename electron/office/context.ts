import type { Parsed, ChannelName } from '../../shared/channels.ts'
import { channels } from '../../shared/channels.ts'
import type { Role } from '../../shared/core/roles.ts'
import type { Result } from '../../shared/core/result.ts'
import type { Words } from '../../shared/core/words.ts'
import type { Office } from '../../shared/office/schema.ts'
import { appendAudit, type AuditSubject } from './audit/audit-rows.ts'
import type { World } from './clock.ts'
import type { ReadDb, WriteDb } from './db/open.ts'
import { digestOf, transact, type Written } from './db/transact.ts'
import type { Gate, Setting } from './gate.ts'
import type { JobName, JobInput, JobOutput } from './jobs/job-table.ts'
import { readOffice } from './office/office-rows.ts'
import type { Reference } from './reference/load-reference.ts'

/** Everything a use case may reach: the open database, the person, time and chance, and the one way to write. */
export type Context = World & {
  db: ReadDb
  officer: { id: string; name: string; role: Role }
  reference: Reference
  setting: Setting
  requestId: string
  /** Opens when the call is cancelled or the office locks. */
  signal: AbortSignal
  office(): Office
  /** The key everything else derives from; for officers, packages and backups only. */
  dataKey(): Uint8Array
  /** Changes rows, audit and facts together or not at all; a repeated request gets its first answer. */
  write<T>(change: (db: WriteDb) => Result<Written<T>>): Result<T>
  /** Logs that this person's record was shown (UU 27/2022 Ps 31): once in ten minutes for the same officer and record. */
  viewed(subject: AuditSubject): void
  progress(done: number, total: number, text: Words): void
  /** Runs heavy byte work on another thread, with this call's progress and cancel. */
  job<N extends JobName>(name: N, input: JobInput<N>): Promise<Result<JobOutput<N>>>
}

const viewLoggedForMs = 10 * 60_000

export function contextFor<N extends ChannelName>(
  gate: Gate,
  channel: N,
  requestId: string,
  input: Parsed<N>,
): Context {
  const { open, setting } = gate
  if (!open) throw new Error('the office is locked')
  const { world } = setting
  const abort = new AbortController()
  gate.running.set(requestId, abort)
  const progress: Context['progress'] = (done, total, text) =>
    gate.emit({ kind: 'progress', progress: { requestId, done, total, text } })
  return {
    ...world,
    db: open.db,
    officer: open.officer,
    reference: setting.reference,
    setting,
    requestId,
    signal: abort.signal,
    office: () => readOffice(open.db),
    dataKey: () => open.dataKey,
    write: (change) => {
      const at = world.now()
      const request = { requestId, channel, officerId: open.officer.id, inputDigest: digestOf(input), at }
      const result = transact(open.db, request, change)
      if (result.ok) gate.changed(('changes' in channels[channel] && channels[channel].changes) || [])
      return result
    },
    viewed: (subject) => {
      const now = Date.parse(world.now())
      if (now - (open.views.get(subject.id) ?? 0) < viewLoggedForMs) return
      const entry = { at: world.now(), officerId: open.officer.id, action: channel, subject }
      open.db.transaction(() => appendAudit(open.db as WriteDb, entry)).immediate()
      open.views.set(subject.id, now)
    },
    progress,
    job: (name, job) => setting.jobs.run(name, job, { signal: abort.signal, progress }),
  }
}
