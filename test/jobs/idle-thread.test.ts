import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { startJobs } from '../../electron/office/jobs/jobs.ts'

const threads = vi.hoisted(() => [] as EventEmitter[])
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor() {
      super()
      threads.push(this)
    }
    ref() {}
    unref() {}
    async terminate() {}
    postMessage() {
      queueMicrotask(() => this.emit('message', { kind: 'done', result: { ok: true, value: threads.indexOf(this) } }))
    }
  },
}))
beforeEach(() => void (threads.length = 0))

const tools = { progress: () => undefined, signal: new AbortController().signal }
const input = { officeName: '', officeCode: '', code: '', madeOn: '', demo: false }

it.each(['error', 'exit'])(
  'that dies between two jobs (%s) hurts nobody; the next job gets a new one',
  async (event) => {
    const jobs = startJobs()
    expect(await jobs.run('paper.recovery', input, tools)).toMatchObject({ value: 0 })
    expect(await jobs.run('paper.recovery', input, tools)).toMatchObject({ value: 0 })
    threads[0]?.emit(event, new Error('out of memory'))
    expect(await jobs.run('paper.recovery', input, tools)).toMatchObject({ value: 1 })
    await jobs.stop()
  },
)
