import type { auditChannels } from '../../../shared/audit/channels.ts'
import type { Parsed } from '../../../shared/channels.ts'
import { ok } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import type { Routes } from '../routes.ts'
import { auditPage, verifyAudit } from './audit-rows.ts'

export const auditRoutes: Routes<keyof typeof auditChannels> = {
  'audit.list': { open: (ctx, input) => ok(listAudit(ctx, input)) },
  'audit.verify': { open: (ctx) => ok(verifyAudit(ctx.db)) },
}

function listAudit(ctx: Context, { subjectId, officerId, after, limit }: Parsed<'audit.list'>) {
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after)
  const found = auditPage(ctx.db, {
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(officerId === undefined ? {} : { officerId }),
    before,
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
  return { rows, next: rows.length === limit && last ? String(last.index) : null }
}
