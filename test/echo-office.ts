import type { Answer, Call, OfficeEvent } from '../shared/call.ts'
import type { OfficeClient } from '../electron/office/client.ts'

export type EchoOffice = OfficeClient & { calls: Call[]; stopped: boolean; tell(event: OfficeEvent): void }

/** An office for the hosts' own tests: it answers every call with its input and keeps what it was told. */
export function echoOffice(
  answerTo: (call: Call) => Promise<Answer> = async ({ input }) => ({ ok: true, value: input }),
): EchoOffice {
  const listeners = new Set<(event: OfficeEvent) => void>()
  const office: EchoOffice = {
    calls: [],
    stopped: false,
    call(call) {
      office.calls.push(call)
      return answerTo(call)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      office.stopped = true
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
  }
  return office
}
