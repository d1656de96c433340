import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '../../../shared/channels.ts'
import type { Language } from '../../../shared/core/words.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Gate } from '../gate.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { databaseName } from '../session/unlock.ts'

const firstLanguage: Language = 'id'

/** What anyone in front of the machine may know: is there an office, who may sign in. */
export function readStatus(gate: Gate): Result<Output<'office.status'>> {
  const { folder, appVersion } = gate.setting
  const ring = readKeyring(folder)
  if (!ring || ring === 'damaged') {
    // A database without its keyring is no empty folder: a first run there would be refused at its very end.
    const state = ring === 'damaged' || existsSync(join(folder, databaseName)) ? 'damaged' : 'absent'
    return ok({ state, demo: false, language: firstLanguage, officers: [], appVersion })
  }
  const officers = ring.slots.flatMap((s) => (s.kind === 'officer' ? [{ id: s.id, name: s.name, role: s.role }] : []))
  const { code, demo, language } = ring
  return ok({ state: gate.open ? 'open' : 'locked', code, demo, language, officers, appVersion })
}
