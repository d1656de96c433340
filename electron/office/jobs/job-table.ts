// electron/office/jobs: heavy work on bytes, off the desk's thread, with progress and cancel. A job touches no database.
import type { Result } from '../../../shared/core/result.ts'
import type { Words } from '../../../shared/core/words.ts'

/** What a running job may reach. */
export type JobTools = { progress: (done: number, total: number, text: Words) => void; signal: AbortSignal }
export type Job<I, O> = (input: I, tools: JobTools) => Promise<Result<O>>

/** Every job: the lane (thread) it runs in and its module, loaded when first needed because PDF and sealing code is large. */
export const jobTable = {
  'roster.read': { lane: 'files', load: () => import('../rosters/read-roster-job.ts') },
  'roster.report': { lane: 'files', load: () => import('../rosters/report-roster-job.ts') },
  'package.build': { lane: 'packages', load: () => import('../packages/build-package-job.ts') },
  'package.open': { lane: 'packages', load: () => import('../packages/open-package-job.ts') },
  'paper.certificate': { lane: 'papers', load: () => import('../papers/certificate-job.ts') },
  'paper.card': { lane: 'papers', load: () => import('../papers/card-job.ts') },
  'paper.recovery': { lane: 'papers', load: () => import('../papers/recovery-job.ts') },
} as const

export type JobName = keyof typeof jobTable
type JobOf<N extends JobName> = Awaited<ReturnType<(typeof jobTable)[N]['load']>>['job']
export type JobInput<N extends JobName> = Parameters<JobOf<N>>[0]
export type JobOutput<N extends JobName> = Extract<Awaited<ReturnType<JobOf<N>>>, { ok: true }>['value']
