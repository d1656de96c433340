import type { Output, Parsed } from '../../../shared/channels.ts'
import { stale } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import type { Gate } from '../gate.ts'
import { changeKeyring } from '../keys/keyring-file.ts'
import { readOffice, updateSettings } from './office-rows.ts'

/** Letterhead, title, languages, number pattern, idle time. Numbers already given out stay as they are. */
export function changeSettings(
  ctx: Context,
  { settings, expectedVersion }: Parsed<'office.changeSettings'>,
  gate: Gate,
): Result<Output<'office.changeSettings'>> {
  const changed = ctx.write((db) => {
    const before = readOffice(db)
    if (updateSettings(db, settings, expectedVersion) === 0) return stale()
    const office = readOffice(db)
    const { language } = settings
    if (before.settings.language !== language) changeKeyring(ctx.setting.folder, ctx.dataKey(), () => ({ language }))
    const subject = { kind: 'office', id: office.id }
    return ok({
      value: office,
      subject,
      facts: [{ type: 'office.settingsChanged', version: 1, subject, body: { ...office } }],
    })
  })
  if (changed.ok && gate.open) gate.open.lockAfterMinutes = ctx.office().settings.lockAfterMinutes
  return changed
}
