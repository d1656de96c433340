import type { auditChannels } from '../../../shared/audit/channels.ts'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import type { Routes } from '../routes.ts'
import { auditPage, verifyAudit } from './audit-rows.ts'

export const auditRoutes: Routes<keyof typeof auditChannels> = {
  'audit.list': { open: listAudit },
  'audit.verify': { open: (ctx) => ok(verifyAudit(ctx.db)) },
}

function listAudit(
  ctx: Context,
  { subjectId, officerId, after, limit }: Parsed<'audit.list'>,
): Result<Output<'audit.list'>> {
  const from = readCursor(after, [Number.MAX_SAFE_INTEGER] as const)
  if (!from.ok) return from
  const found = auditPage(ctx.db, {
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(officerId === undefined ? {} : { officerId }),
    before: from.value[0],
    limit,
  })
  const rows = found.map((row) => ({
    index: row.index_,
    at: row.at,
    officer: row.officer,
    action: row.action,
    subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
  }))
  const last = rows.at(-1)
  return ok({ rows, next: rows.length === limit && last ? cursorOf([last.index]) : null })
}
