import { Worker } from 'node:worker_threads'
import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, type Result } from '../../../shared/core/result.ts'
import type { Words } from '../../../shared/core/words.ts'
import { threadFile } from '../thread-file.ts'
import { jobTable, type JobInput, type JobName, type JobOutput, type JobTools } from './job-table.ts'

/** What goes to a job thread and what comes back. */
export type JobRequest = { name: JobName; input: unknown }
export type JobMessage =
  | { kind: 'progress'; done: number; total: number; text: Words }
  | { kind: 'done'; result: Result<unknown> }
  | { kind: 'threw'; name: string; frames: string }

export type Jobs = {
  run<N extends JobName>(name: N, input: JobInput<N>, tools: JobTools): Promise<Result<JobOutput<N>>>
  stop(): Promise<void>
}

/** A thread for each lane, started when first needed and kept for a minute; the jobs of a lane run one after another. */
export function startJobs(): Jobs {
  const lanes = new Map<string, Lane>()
  return {
    run(name, input, tools) {
      const lane = jobTable[name].lane
      const thread = lanes.get(lane) ?? new Lane()
      lanes.set(lane, thread)
      return thread.run({ name, input }, tools) as Promise<Result<JobOutput<typeof name>>>
    },
    async stop() {
      await Promise.all([...lanes.values()].map((lane) => lane.end()))
    },
  }
}

const idleMs = 60_000
/** A job that needs more memory ends alone; without a limit it would take the whole app with it. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 }

/** Owns one worker thread. Cancelling a job ends its thread: nothing of a half-done job can be left in it. */
class Lane {
  private thread: Worker | undefined
  private last: Promise<unknown> = Promise.resolve()
  private idle: NodeJS.Timeout | undefined

  run(request: JobRequest, tools: JobTools): Promise<Result<unknown>> {
    const turn = this.last.then(() => this.runNow(request, tools))
    this.last = turn.catch(() => undefined)
    return turn
  }

  async end(): Promise<void> {
    clearTimeout(this.idle)
    const thread = this.thread
    this.thread = undefined
    await thread?.terminate()
  }

  private start(): Worker {
    const thread = new Worker(threadFile(import.meta.url, 'job-thread'), { resourceLimits })
    const gone = () => {
      if (this.thread === thread) this.thread = undefined
    }
    // Also between two jobs: an error nobody listens to would end the desk's thread, and a job given to a dead thread would never be answered.
    return thread.on('error', gone).on('exit', gone)
  }

  private runNow(request: JobRequest, { progress, signal }: JobTools): Promise<Result<unknown>> {
    if (signal.aborted) return Promise.resolve(fail(cancelled))
    clearTimeout(this.idle)
    const thread = (this.thread ??= this.start())
    thread.ref()
    return new Promise<Result<unknown>>((resolve, reject) => {
      const finish = () => {
        signal.removeEventListener('abort', cancel)
        thread.off('message', hear).off('error', fall).off('exit', leave)
        thread.unref()
        this.idle = setTimeout(() => void this.end(), idleMs).unref()
      }
      const cancel = () => {
        finish()
        void this.end().then(() => resolve(fail(cancelled)))
      }
      const hear = (message: JobMessage) => {
        if (message.kind === 'progress') return progress(message.done, message.total, message.text)
        finish()
        if (message.kind === 'done') return resolve(message.result)
        reject(Object.assign(new Error('job failed'), { name: message.name, stack: message.frames }))
      }
      const fall = (error: unknown) => {
        finish()
        this.thread = undefined
        reject(error instanceof Error ? error : new Error('job thread failed'))
      }
      const leave = () => fall(new Error('job thread ended'))
      signal.addEventListener('abort', cancel, { once: true })
      thread.on('message', hear).on('error', fall).on('exit', leave)
      thread.postMessage(request)
    })
  }
}

const cancelled = problemOf(
  'cancelled',
  reasonOf(
    'work.cancelled',
    'Dihentikan atas permintaan Anda. Tidak ada yang tersimpan.',
    'Stopped as you asked. Nothing was kept.',
  ),
)
