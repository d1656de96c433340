import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound, reasonOf, refused, stale } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { changeKeyring } from '../keys/keyring-file.ts'
import { officerFact } from './officer-fact.ts'
import { listOfficers, readOfficer, updateOfficer } from './officer-rows.ts'

/** Role or departure. One active attaché always remains; who leaves loses the slot, and the records keep the name. */
export function changeOfficer(ctx: Context, input: Parsed<'officers.change'>): Result<Output<'officers.change'>> {
  const { folder } = ctx.setting
  return ctx.write((db) => {
    const before = readOfficer(db, input.id)
    if (!before) return notFound('officer.unknown', 'Petugas ini tidak ada.', 'There is no such officer.')
    const others = listOfficers(db).filter((o) => o.id !== input.id && o.active && o.role === 'attache')
    if (others.length === 0 && !(input.active && input.role === 'attache')) return refused(lastAttache)
    if (before.active !== input.active && input.active) return refused(cannotReturn)
    const after = { ...before, role: input.role, active: input.active, version: before.version + 1 }
    if (updateOfficer(db, after, input.expectedVersion) === 0) return stale()
    changeKeyring(folder, ctx.dataKey(), ({ slots }) => ({
      slots: slots
        .filter((s) => after.active || s.id !== after.id)
        .map((s) => (s.kind === 'officer' && s.id === after.id ? { ...s, role: after.role } : s)),
    }))
    return ok({
      value: after,
      subject: { kind: 'officer', id: after.id },
      facts: [officerFact('officer.changed', after)],
    })
  })
}

const lastAttache = reasonOf(
  'officer.last-attache',
  'Kantor harus selalu punya satu atase aktif. Tambahkan atase lain lebih dulu.',
  'An office always needs one active attaché. Add another attaché first.',
)
const cannotReturn = reasonOf(
  'officer.cannot-return',
  'Petugas yang sudah keluar tidak dapat diaktifkan lagi karena kuncinya sudah dihapus. Tambahkan sebagai petugas baru.',
  'An officer who left cannot be made active again because the key is gone. Add them as a new officer.',
)
