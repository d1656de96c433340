import type { Output, Parsed } from '../../../shared/channels.ts'
import type { NewFact } from '../../../shared/core/fact.ts'
import { notFound, reasonOf, refused, stale, type Reason } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Batch } from '../../../shared/rosters/batch.ts'
import { partnerFact } from '../agencies/partner-fact.ts'
import { deletePartner, unusedOfBatch } from '../agencies/partner-rows.ts'
import type { Context } from '../context.ts'
import { contractFact } from '../contracts/contract-fact.ts'
import { batchHasLeft, contractsOfBatch, deleteDraft } from '../contracts/contract-rows.ts'
import { readParties } from '../contracts/parties.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { workerFact } from '../workers/worker-fact.ts'
import { deleteWorker, unusedWorkersOfBatch } from '../workers/worker-rows.ts'
import { batchesPage, markUndone, readBatch, type StoredBatch } from './roster-rows.ts'

/**
 * Takes a whole batch back until one of its contracts has been submitted: its drafts, and the workers and employers it brought in that nobody
 * has touched since. Headquarters learns it by tombstones, never by absence. File numbers are not given out again.
 */
export function undoRoster(
  ctx: Context,
  { id, expectedVersion }: Parsed<'rosters.undo'>,
): Result<Output<'rosters.undo'>> {
  const written = ctx.write((db) => {
    const batch = readBatch(db, id)
    if (!batch) return notFound('batch.unknown', 'Impor ini tidak ada.', 'There is no such import.')
    const against = whyNotUndo(db, batch)
    if (against.length > 0) return refused(...against)
    const facts = takeBack(db, id)
    if (markUndone(db, id, expectedVersion) === 0) return stale()
    return ok({ value: id, subject: { kind: 'batch', id }, facts })
  })
  if (!written.ok) return written
  const batch = readBatch(ctx.db, id)
  if (!batch) throw new Error('the batch is gone')
  return ok(withUndo(ctx.db, batch))
}

/** A page of imports, newest first. */
export function listBatches(ctx: Context, { after, limit }: Parsed<'rosters.list'>): Result<Output<'rosters.list'>> {
  const from = readCursor(after, ['9999', ''] as const)
  if (!from.ok) return from
  const rows = batchesPage(ctx.db, { at: from.value[0], id: from.value[1] }, limit)
  const last = rows.at(-1)
  const next = rows.length === limit && last ? cursorOf([last.at, last.id]) : null
  return ok({ rows: rows.map((batch) => withUndo(ctx.db, batch)), next })
}

export function withUndo(db: ReadDb, batch: StoredBatch): Batch {
  return { ...batch, undo: whyNotUndo(db, batch) }
}

function whyNotUndo(db: ReadDb, batch: StoredBatch): Reason[] {
  if (batch.state === 'undone') return [alreadyUndone]
  return batchHasLeft(db, batch.id) ? [alreadySubmitted] : []
}

function takeBack(db: WriteDb, batchId: string): NewFact[] {
  const facts: NewFact[] = []
  for (const contract of contractsOfBatch(db, batchId)) {
    const parties = readParties(db, contract)
    if (!parties.ok) throw new Error('parties of a draft are missing')
    facts.push(contractFact('contract.withdrawn', contract, parties.value))
    deleteDraft(db, contract.id)
  }
  for (const worker of unusedWorkersOfBatch(db, batchId)) {
    facts.push(workerFact('worker.withdrawn', worker))
    deleteWorker(db, worker.id)
  }
  for (const partner of unusedOfBatch(db, batchId)) {
    facts.push(partnerFact('partner.withdrawn', partner))
    deletePartner(db, partner.id)
  }
  return facts
}

const alreadyUndone = reasonOf('batch.undone', 'Impor ini sudah dibatalkan.', 'This import has been undone already.')
const alreadySubmitted = reasonOf(
  'batch.submitted',
  'Sudah ada kontrak dari impor ini yang diajukan. Perbaiki atau kembalikan kontraknya satu per satu.',
  'A contract of this import has been submitted. Correct or return the contracts one by one.',
)
