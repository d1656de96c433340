import { ok } from '../../../shared/core/result.ts'
import type { Job } from '../jobs/job-table.ts'
import { renderCardPaper, type CardData } from './card-paper.ts'

/** The enrolment card as PDF bytes. */
export const job: Job<CardData, Uint8Array> = async (data) => ok(await renderCardPaper(data))
