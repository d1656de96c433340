// renderer/api: the window's only way to the office. This file picks the host; the rest of the folder makes calls and keeps answers fresh.
import { decode, encode } from 'cborg'
import type { Answer, Call, OfficeEvent } from '../../shared/call.ts'
import type { ChannelName, Input, Output } from '../../shared/channels.ts'
import type { Topic } from '../../shared/core/channel.ts'
import { problemOf, reasonOf } from '../../shared/core/problem.ts'

/** What `electron/desktop/preload.cts` puts into our window. Absent in the browser host. */
type OfficeBridge = {
  call(call: Call): Promise<unknown>
  on(listener: (event: OfficeEvent) => void): () => void
}

declare global {
  interface Window {
    readonly office?: OfficeBridge
  }
}

export type Door = {
  /**
   * Refusals come back as values. A host that is gone is answered too (code `bug`, reason `host.gone`), so that a caller never needs a
   * `catch`. Give the `requestId` to repeat a write safely after such an answer, or to follow and cancel long work.
   */
  call<N extends ChannelName>(name: N, input: Input<N>, requestId?: string): Promise<Answer<Output<N>>>
  /** What the office says unasked. Returns the way to stop listening. */
  on(listener: (event: OfficeEvent) => void): () => void
}

/** Connects this window to whichever host shows it. Call once; the browser host keeps one event stream open per connection. */
export function connect(): Door {
  const bridge = window.office ?? browserBridge()
  return {
    call: <N extends ChannelName>(name: N, input: Input<N>, requestId: string = crypto.randomUUID()) =>
      bridge.call({ channel: name, requestId, input }).then(
        // The office has parsed its answer with the channel's output schema.
        (answer) => answer as Answer<Output<N>>,
        () => hostGone(),
      ),
    on: (listener) => bridge.on(listener),
  }
}

function browserBridge(): OfficeBridge {
  const listeners = new Set<(event: OfficeEvent) => void>()
  const tell = (event: OfficeEvent) => listeners.forEach((listener) => listener(event))
  const source = new EventSource('/events')
  let opened = false
  source.addEventListener('open', () => {
    // Events sent while the stream was down are lost, so after a reconnect everything counts as changed.
    if (opened) tell({ kind: 'changed', topics: everyTopic })
    opened = true
  })
  source.addEventListener('message', (message: MessageEvent<string>) => tell(JSON.parse(message.data) as OfficeEvent))
  return {
    call: postCall,
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

async function postCall(call: Call): Promise<unknown> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/cbor' },
    body: encode(call),
  })
  if (!response.ok) throw new Error(`The host answered ${response.status}`)
  return decode(new Uint8Array(await response.arrayBuffer()))
}

const everyTopic = Object.keys({
  office: true,
  session: true,
  officers: true,
  agencies: true,
  workers: true,
  contracts: true,
  rosters: true,
  packages: true,
  audit: true,
} satisfies Record<Topic, true>) as Topic[]

function hostGone(): Answer<never> {
  const text = reasonOf(
    'host.gone',
    'Hubungan dengan kantor terputus, jadi tidak diketahui apakah langkah terakhir sudah tersimpan. Yang sudah tersimpan aman. Buka lagi Meja Atase, lalu periksa.',
    'The connection to the office is gone, so it is not known whether the last step was saved. What was saved is safe. Open Attaché Desk again, then check.',
  )
  return { ok: false, error: problemOf('bug', text) }
}
