import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { digestOf, transact, type Written } from '../db/transact.ts'
import type { WriteDb } from '../db/open.ts'

/**
 * A further transaction of one call. `ctx.write` answers a repeated request with what its first transaction gave, so a call that needs
 * several (row, then file, then row) makes the later ones here, each under its own name in the audit log. Each must be harmless when it
 * is made again: the call may have stopped after any of them. `cancelled` when the office was locked meanwhile.
 */
export function laterStep<T>(ctx: Context, action: string, change: (db: WriteDb) => Result<Written<T>>): Result<T> {
  if (!ctx.db.open) return fail(stopped)
  const request = {
    requestId: ctx.newId(),
    channel: action,
    officerId: ctx.officer.id,
    inputDigest: digestOf(action),
    at: ctx.now(),
  }
  return transact(ctx.db, request, change)
}

/** The answer of work that outlived its office's being open; what it had begun is taken up again by the next call. */
export const stopped = problemOf(
  'cancelled',
  reasonOf(
    'package.stopped',
    'Pekerjaan berhenti karena kantor dikunci. Yang sudah dimulai tetap tersimpan; ulangi tindakan ini untuk menyelesaikannya.',
    'The work stopped because the office was locked. What was begun is kept; repeat the action to finish it.',
  ),
)
