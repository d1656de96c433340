import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Office } from '../../../shared/office/schema.ts'
import type { Officer } from '../../../shared/session/schema.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { digestOf, transact } from '../db/transact.ts'
import type { Gate } from '../gate.ts'
import { deriveKey } from '../keys/derive.ts'
import { readKeyring, writeKeyring } from '../keys/keyring-file.ts'
import { newDataKey, officerSlot, recoverySlot, signKeyring } from '../keys/keyring.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import { newOfficeKeys, type IdentityKind } from '../packages/office-keys.ts'
import { officerFact } from '../session/officer-fact.ts'
import { insertOfficer } from '../session/officer-rows.ts'
import { databaseName, enter, newDatabaseName } from '../session/unlock.ts'
import { insertOffice } from './office-rows.ts'

export type NewOffice = Parsed<'office.create'> & { demo?: boolean; keys?: IdentityKind }

/**
 * First run: keys, database, first attaché. The database is built beside its final name and the keyring written before the rename, so
 * whatever moment the power fails there is either no office or a whole one. Answers the recovery code, which is kept nowhere.
 */
export async function createOffice(
  gate: Gate,
  input: NewOffice,
  requestId: string,
): Promise<Result<Output<'office.create'>>> {
  const { folder, world, cost } = gate.setting
  if (readKeyring(folder) || existsSync(join(folder, databaseName))) return fail(alreadyHere)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const dataKey = newDataKey()
  const at = world.now()
  const { code, kind, settings, attache } = input
  const demo = input.demo ?? false
  const office: Office = {
    id: world.newId(),
    kind,
    code,
    incarnation: world.newId(),
    demo,
    createdAt: at,
    settings,
    version: 1,
  }
  const officer: Officer = {
    id: world.newId(),
    name: attache.name,
    role: 'attache',
    active: true,
    createdAt: at,
    version: 1,
  }
  const written = await writeDatabase(gate, dataKey, office, officer, { requestId, keys: input.keys ?? 'hybrid' })
  if (!written.ok) return written
  const recoveryCode = newRecoveryCode()
  const slots = [
    await officerSlot(officer, attache.password, dataKey, cost),
    recoverySlot(world.newId(), recoveryCode, dataKey),
  ]
  const plain = {
    format: 'attache-desk-keyring/1',
    office: office.id,
    kind,
    code,
    demo,
    language: settings.language,
    slots,
  } as const
  writeKeyring(folder, signKeyring(plain, dataKey))
  renameSync(join(folder, newDatabaseName), join(folder, databaseName))
  const entered = enter(gate, dataKey, officer.id, world.newId())
  if (!entered.ok) return entered
  return ok({ recoveryCode })
}

async function writeDatabase(
  gate: Gate,
  dataKey: Uint8Array,
  office: Office,
  officer: Officer,
  { requestId, keys }: { requestId: string; keys: IdentityKind },
): Promise<Result<void>> {
  const path = join(gate.setting.folder, newDatabaseName)
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const opened = openDatabase(path, deriveKey(dataKey, 'database'), 'create')
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const ready = migrate(db)
    if (!ready.ok) return ready
    const insertKeys = await newOfficeKeys(keys, office.createdAt)
    const { settings: _settings, ...body } = office
    const request = {
      requestId,
      channel: 'office.create',
      officerId: officer.id,
      inputDigest: digestOf(office.id),
      at: office.createdAt,
    }
    const subject = { kind: 'office', id: office.id }
    const done = transact(db, request, (write) => {
      insertOffice(write, office)
      insertOfficer(write, officer)
      insertKeys(write)
      const facts = [
        { type: 'office.created', version: 1, subject, body: { ...body, name: office.settings.name } },
        officerFact('officer.added', officer),
      ]
      return ok({ value: null, subject, facts })
    })
    return done.ok ? ok(undefined) : done
  } finally {
    db.close()
  }
}

export const alreadyHere = problemOf(
  'conflict',
  reasonOf(
    'office.exists',
    'Folder ini sudah berisi kantor. Tidak ada yang ditimpa. Masuk, atau mulai dengan folder lain.',
    'This folder holds an office already. Nothing was overwritten. Sign in, or start with another folder.',
  ),
)
