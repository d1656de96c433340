import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, OfficeEvent } from '../../shared/call.ts'
import { startOfficeHere, type OfficeOptions } from './start-office.ts'

/** Messages between a host and the office's thread. */
export type ToOffice = { kind: 'call'; number: number; call: unknown } | { kind: 'stop' }
export type FromOffice =
  { kind: 'answer'; number: number; answer: Answer } | { kind: 'event'; event: OfficeEvent } | { kind: 'stopped' }

const port = parentPort
if (!port) throw new Error('the office runs as a worker thread; start it through client.ts')
const send = (message: FromOffice) => port.postMessage(message)
const office = startOfficeHere(workerData as OfficeOptions)
office.on((event) => send({ kind: 'event', event }))

port.on('message', (message: ToOffice) => {
  if (message.kind === 'stop') return void office.stop().then(() => send({ kind: 'stopped' }))
  void office.call(message.call).then((answer) => send({ kind: 'answer', number: message.number, answer }))
})
