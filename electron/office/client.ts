import { Worker } from 'node:worker_threads'
import type { Answer, Call, OfficeEvent } from '../../shared/call.ts'
import type { OfficeOptions } from './start-office.ts'
import { threadFile } from './thread-file.ts'
import type { FromOffice, ToOffice } from './worker.ts'

/** A host's handle on the office thread. */
export type OfficeClient = {
  call(call: Call): Promise<Answer>
  on(listener: (event: OfficeEvent) => void): () => void
  /** Locks the office, closes the database and ends the thread. */
  stop(): Promise<void>
}

/** Starts the office in its own thread, so that the window never waits on the disk. */
export function startOffice(options: OfficeOptions): OfficeClient {
  const thread = new Worker(threadFile(import.meta.url, 'worker'), { workerData: options })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  const listeners = new Set<(event: OfficeEvent) => void>()
  let number = 0
  let ended: Error | undefined
  const end = (error: Error) => {
    ended = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', (message: FromOffice) => {
    if (message.kind === 'event') for (const listener of listeners) listener(message.event)
    if (message.kind === 'answer') {
      waiting.get(message.number)?.resolve(message.answer)
      waiting.delete(message.number)
    }
  })
  thread.on('error', end)
  thread.on('exit', () => end(new Error('the office thread has ended')))
  const send = (message: ToOffice) => thread.postMessage(message)
  return {
    call(call) {
      if (ended) return Promise.reject(ended)
      number += 1
      const mine = number
      return new Promise((resolve, reject) => {
        waiting.set(mine, { resolve, reject })
        send({ kind: 'call', number: mine, call })
      })
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      if (ended) return Promise.resolve()
      return new Promise((resolve) => {
        thread.on('message', (message: FromOffice) => {
          if (message.kind === 'stopped') void thread.terminate().then(() => resolve())
        })
        thread.once('exit', () => resolve())
        send({ kind: 'stop' })
      })
    },
  }
}
