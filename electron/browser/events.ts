import type { ServerResponse } from 'node:http'
import type { OfficeClient } from '../office/client.ts'

/** What the office says, sent on to every open browser window as server-sent events. */
export function openEvents(client: OfficeClient) {
  const listeners = new Set<ServerResponse>()
  const stopListening = client.on((event) => {
    for (const response of listeners) response.write(`data: ${JSON.stringify(event)}\n\n`)
  })
  return {
    /** Keeps an answer open as a stream of events until its window goes away. */
    add(response: ServerResponse): void {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      // Sends the headers now, and lets a window that lost its stream try again after half a second.
      response.write('retry: 500\n\n')
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
    },
    close(): void {
      stopListening()
      for (const response of listeners) response.end()
    },
  }
}
