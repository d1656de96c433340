import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { openDatabase, type ReadDb } from './open.ts'

/**
 * Writes a verified copy beside the database: VACUUM INTO, opened read-only with the same key, integrity checked, fsynced, renamed.
 * `db.backup()` of the driver refuses encrypted databases.
 */
export function backUp(db: ReadDb, key: Uint8Array, folder: string, name: string): Result<string> {
  const path = join(folder, name)
  const part = `${path}.part`
  rmSync(part, { force: true })
  db.prepare('VACUUM INTO ?').run(part)
  const copy = openDatabase(part, key, 'readOnly')
  if (!copy.ok) return copy
  const verdict = copy.value.pragma('integrity_check', { simple: true })
  copy.value.close()
  if (verdict !== 'ok') {
    rmSync(part, { force: true })
    return fail(badCopy)
  }
  const file = openSync(part, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(part, path)
  return ok(path)
}

const badCopy = problemOf(
  'noSpace',
  reasonOf(
    'backup.not-whole',
    'Salinan cadangan tidak utuh dan dibuang; basis data sendiri tidak diubah. Periksa ruang disk lalu coba lagi.',
    'The backup copy is not whole and was thrown away; the database itself was not changed. Check the disk space and try again.',
  ),
)
