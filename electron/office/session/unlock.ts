import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { backUp } from '../db/backup.ts'
import { migrate, schemaAge } from '../db/migrate.ts'
import { openDatabase, type ReadDb } from '../db/open.ts'
import { digestOf, transact } from '../db/transact.ts'
import type { Gate, Setting } from '../gate.ts'
import { mustWait, noteFailure, noteSuccess } from '../keys/backoff.ts'
import { deriveKey } from '../keys/derive.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { openWithPassword } from '../keys/keyring.ts'
import { readOffice } from '../office/office-rows.ts'
import { readOfficer } from './officer-rows.ts'

const confirmedForMs = 5 * 60_000

/** Opens the office with an officer's password. Wrong password, unknown officer and changed keyring get the same words. */
export async function unlock(
  gate: Gate,
  { officerId, password }: Parsed<'session.unlock'>,
  requestId: string,
): Promise<Result<Output<'session.unlock'>>> {
  const { folder, world } = gate.setting
  const waiting = mustWait(folder, officerId, Date.parse(world.now()))
  if (waiting) return fail(waiting)
  const ring = readKeyring(folder)
  if (!ring || ring === 'damaged') return fail(noKeyring)
  const dataKey = await openWithPassword(ring, officerId, password)
  if (!dataKey) {
    noteFailure(folder, officerId, Date.parse(world.now()))
    return fail(wrongPassword)
  }
  noteSuccess(folder, officerId)
  return enter(gate, dataKey, officerId, requestId)
}

/** Opens the database with a proven data key and signs the officer in; whoever was signed in before is signed out. */
export function enter(
  gate: Gate,
  dataKey: Uint8Array,
  officerId: string,
  requestId: string,
): Result<Output<'session.unlock'>> {
  gate.lock()
  const opened = openOffice(gate.setting, dataKey)
  if (!opened.ok) return opened
  const db = opened.value
  const officer = readOfficer(db, officerId)
  if (!officer?.active) {
    db.close()
    return fail(wrongPassword)
  }
  const now = gate.setting.world.now()
  const request = { requestId, channel: 'session.unlock', officerId, inputDigest: digestOf(officerId), at: now }
  const logged = transact(db, request, () =>
    ok({ value: null, subject: { kind: 'officer', id: officerId }, facts: [] }),
  )
  if (!logged.ok) {
    db.close()
    return logged
  }
  gate.open = {
    db,
    dataKey,
    officer: { id: officer.id, name: officer.name, role: officer.role },
    confirmedUntil: confirmedUntil(now),
    lastActive: now,
    lockAfterMinutes: readOffice(db).settings.lockAfterMinutes,
    views: new Map(),
  }
  gate.changed(['office', 'session'])
  return ok({ officer: gate.open.officer, confirmedUntil: gate.open.confirmedUntil })
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
  if (existsSync(join(folder, openMark)) && db.pragma('quick_check', { simple: true }) !== 'ok') {
    db.close()
    return fail(damaged)
  }
  if (schemaAge(db) === 'older') {
    const saved = backUp(db, key, folder, `before-update-${world.now().slice(0, 10)}.db`)
    if (!saved.ok) return saved
  }
  const current = migrate(db)
  if (!current.ok) {
    db.close()
    return current
  }
  writeFileSync(join(folder, openMark), '')
  return ok(db)
}

/** The last stop was clean. */
export function clearOpenMark(folder: string): void {
  rmSync(join(folder, openMark), { force: true })
}

export const wrongPassword = problemOf(
  'notPermitted',
  reasonOf(
    'session.wrong-password',
    'Kata sandi tidak cocok. Periksa huruf besar-kecil lalu coba lagi; tidak ada data yang hilang.',
    'The password does not fit. Check upper and lower case and try again; no data is lost.',
    'password',
  ),
)
const noKeyring = problemOf(
  'notFound',
  reasonOf(
    'keyring.missing',
    'Berkas kunci tidak ada atau tidak terbaca di folder ini. Basis data tidak disentuh. Pulihkan keyring.json dari cadangan.',
    'The keyring is missing or cannot be read in this folder. The database was not touched. Restore keyring.json from a backup.',
  ),
)
const damaged = problemOf(
  'badPackage',
  reasonOf(
    'database.damaged',
    'Basis data rusak setelah aplikasi berhenti mendadak. Tidak ada yang diubah. Pulihkan dari cadangan terbaru.',
    'The database is damaged after the app stopped suddenly. Nothing was changed. Restore the newest backup.',
  ),
)
