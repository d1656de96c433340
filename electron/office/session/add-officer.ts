import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import type { Officer } from '../../../shared/session/schema.ts'
import type { Context } from '../context.ts'
import { changeKeyring } from '../keys/keyring-file.ts'
import { officerSlot } from '../keys/keyring.ts'
import { officerFact } from './officer-fact.ts'
import { insertOfficer, listOfficers } from './officer-rows.ts'

/** A new officer with a password of their own; the data key is wrapped for them once more. */
export async function addOfficer(
  ctx: Context,
  { name, role, password }: Parsed<'officers.add'>,
): Promise<Result<Output<'officers.add'>>> {
  const { folder, cost } = ctx.setting
  const officer: Officer = { id: ctx.newId(), name, role, active: true, createdAt: ctx.now(), version: 1 }
  const slot = await officerSlot(officer, password, ctx.dataKey(), cost)
  return ctx.write((db) => {
    const officers = listOfficers(db)
    if (officers.some((o) => o.active && o.name.toLowerCase() === name.toLowerCase())) return fail(nameTaken)
    insertOfficer(db, officer)
    // A slot without an officer is of an earlier try whose transaction failed after the keyring was written.
    const known = new Set(officers.map((o) => o.id))
    changeKeyring(folder, ctx.dataKey(), ({ slots }) => ({
      slots: [...slots.filter((s) => s.kind !== 'officer' || known.has(s.id)), slot],
    }))
    return ok({
      value: officer,
      subject: { kind: 'officer', id: officer.id },
      facts: [officerFact('officer.added', officer)],
    })
  })
}

const nameTaken = problemOf(
  'conflict',
  reasonOf(
    'officer.name-taken',
    'Sudah ada petugas dengan nama ini. Tambahkan nama belakang atau gelar supaya dapat dibedakan.',
    'There is an officer of this name. Add a surname or title to tell them apart.',
    'name',
  ),
)
