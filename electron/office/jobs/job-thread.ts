import { parentPort } from 'node:worker_threads'
import { jobTable, type Job } from './job-table.ts'
import type { JobMessage, JobRequest } from './jobs.ts'

/** A job thread: takes one request after another and answers with progress and one result. Its owner cancels by ending the thread. */
const port = parentPort
if (!port) throw new Error('job-thread runs as a worker thread only')
const send = (message: JobMessage) => port.postMessage(message)

port.on('message', (request: JobRequest) => {
  void handle(request)
})

async function handle({ name, input }: JobRequest): Promise<void> {
  try {
    const { job } = (await jobTable[name].load()) as { job: Job<unknown, unknown> }
    const tools = {
      progress: (done: number, total: number, text: { id: string; en: string }) =>
        send({ kind: 'progress', done, total, text }),
      signal: new AbortController().signal,
    }
    send({ kind: 'done', result: await job(input, tools) })
  } catch (error) {
    const { name, stack } = error instanceof Error ? error : new Error()
    send({ kind: 'threw', name, frames: stack ?? '' })
  }
}
