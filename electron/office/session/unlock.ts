import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { backUp } from '../db/backup.ts'
import { migrate, schemaAge } from '../db/migrate.ts'
import { openDatabase, type ReadDb } from '../db/open.ts'
import { digestOf, forgetRequests, transact } from '../db/transact.ts'
import type { Gate, OpenOffice, Setting } from '../gate.ts'
import { deriveKey } from '../keys/derive.ts'
import { readOffice } from '../office/office-rows.ts'
import { readOfficer } from './officer-rows.ts'
import { provePassword, wrongPassword } from './prove-password.ts'

const confirmedForMs = 5 * 60_000
const requestsKeptMs = 7 * 86_400_000

/** Opens the office with an officer's password. */
export async function unlock(
  gate: Gate,
  { officerId, password }: Parsed<'session.unlock'>,
  requestId: string,
): Promise<Result<Output<'session.unlock'>>> {
  const dataKey = await provePassword(gate.setting, officerId, password)
  return dataKey.ok ? enter(gate, dataKey.value, officerId, requestId) : dataKey
}

/** Opens the database with a proven data key and signs the officer in; whoever was signed in before is signed out. `channel` goes into the log. */
export function enter(
  gate: Gate,
  dataKey: Uint8Array,
  officerId: string,
  requestId: string,
  channel: 'session.unlock' | 'session.recover' = 'session.unlock',
): Result<Output<'session.unlock'>> {
  gate.lock()
  let open: OpenOffice | undefined
  try {
    const signedIn = signIn(gate.setting, dataKey, officerId, { requestId, channel })
    if (!signedIn.ok) return signedIn
    open = signedIn.value
  } finally {
    if (!open) dataKey.fill(0)
  }
  gate.open = open
  gate.changed(['office', 'session'])
  return ok({ officer: open.officer, confirmedUntil: open.confirmedUntil })
}

function signIn(
  setting: Setting,
  dataKey: Uint8Array,
  officerId: string,
  how: { requestId: string; channel: string },
): Result<OpenOffice> {
  const opened = openOffice(setting, dataKey)
  if (!opened.ok) return opened
  const db = opened.value
  return closedUnlessOk(db, () => {
    const officer = readOfficer(db, officerId)
    if (!officer?.active) return fail(wrongPassword)
    const now = setting.world.now()
    const request = { ...how, officerId, inputDigest: digestOf(officerId), at: now }
    const logged = transact(db, request, (write) => {
      forgetRequests(write, new Date(Date.parse(now) - requestsKeptMs).toISOString())
      return ok({ value: null, subject: { kind: 'officer', id: officerId }, facts: [] })
    })
    if (!logged.ok) return logged
    return ok({
      db,
      dataKey,
      officer: { id: officer.id, name: officer.name, role: officer.role },
      confirmedUntil: confirmedUntil(now),
      lastActive: now,
      lockAfterMinutes: readOffice(db).settings.lockAfterMinutes,
      views: new Map(),
    })
  })
}

/** Until when a password given now counts as a second unlock. */
export function confirmedUntil(now: string): string {
  return new Date(Date.parse(now) + confirmedForMs).toISOString()
}

export const databaseName = 'office.db'
/** A first run writes here and renames at its end, so that a keyring without a finished database cannot be taken for an office. */
export const newDatabaseName = 'office.db.new'
/** Stands while the office is open; found at the next unlock it means the last stop was not clean. */
export const openMark = 'office.open'

function openOffice({ folder, world }: Setting, dataKey: Uint8Array): Result<ReadDb> {
  const path = join(folder, databaseName)
  if (!existsSync(path) && existsSync(join(folder, newDatabaseName))) renameSync(join(folder, newDatabaseName), path)
  const key = deriveKey(dataKey, 'database')
  const opened = openDatabase(path, key, 'open')
  if (!opened.ok) return opened
  const db = opened.value
  return closedUnlessOk(db, () => {
    if (existsSync(join(folder, openMark)) && db.pragma('quick_check', { simple: true }) !== 'ok') return fail(damaged)
    if (schemaAge(db) === 'older') {
      const saved = backUp(db, key, folder, `before-update-${world.now().slice(0, 10)}.db`)
      if (!saved.ok) return saved
    }
    key.fill(0)
    const current = migrate(db)
    if (!current.ok) return current
    writeFileSync(join(folder, openMark), '')
    return ok(db)
  })
}

/** Closes the database again when what follows its opening is refused or throws. */
function closedUnlessOk<T>(db: ReadDb, rest: () => Result<T>): Result<T> {
  let done = false
  try {
    const result = rest()
    done = result.ok
    return result
  } finally {
    if (!done) db.close()
  }
}

/** The database was closed in order. A mark that cannot be taken away only costs a check at the next unlock. */
export function clearOpenMark(folder: string): void {
  try {
    rmSync(join(folder, openMark), { force: true })
  } catch {
    // The disk is read-only or gone.
  }
}

const damaged = problemOf(
  'badPackage',
  reasonOf(
    'database.damaged',
    'Basis data rusak setelah aplikasi berhenti mendadak. Tidak ada yang diubah. Pulihkan dari cadangan terbaru.',
    'The database is damaged after the app stopped suddenly. Nothing was changed. Restore the newest backup.',
  ),
)
