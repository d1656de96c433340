import { ok } from '../../../shared/core/result.ts'
import type { Job } from '../jobs/job-table.ts'
import { renderRecoveryPaper, type RecoveryData } from './recovery-paper.ts'

/** The sheet for the safe as PDF bytes. */
export const job: Job<RecoveryData, Uint8Array> = async (data) => ok(await renderRecoveryPaper(data))
