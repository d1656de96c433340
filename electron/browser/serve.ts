// electron/browser: the same window in a browser, for development, for end-to-end tests and for machines without Electron's binary.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { safetyHeaders } from '../headers.ts'
import { startOffice } from '../office/client.ts'
import { answerCall } from './calls.ts'
import { runCommand } from './command.ts'
import { openEvents } from './events.ts'
import { isOurRequest } from './gate.ts'
import { sendPage } from './static.ts'
import { openTickets, type Tickets } from './tickets.ts'
import { say, type Served, type ServeOptions } from './served.ts'

/** Starts an office and shows it on 127.0.0.1 only. Rejects when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataFolder, resources, appVersion } = options
  const client = startOffice({ dataFolder, resources, appVersion })
  const events = openEvents(client)
  const sendWindow = options.pages ?? ((request, response) => sendPage(request, response, options.rendererFolder))
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  const port = await listen(server, options.port ?? 0).catch(async (error: unknown) => {
    await client.stop()
    throw error
  })
  const origin = `http://127.0.0.1:${port}`
  const tickets = openTickets(port)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value)
    if (!isOurRequest(request, origin)) return say(response, 403, 'notOurs')
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    const ticket = searchParams.get('token')
    if (request.method === 'GET' && pathname === '/' && ticket !== null) return admit(tickets, ticket, response)
    if (!tickets.knows(request.headers.cookie)) return say(response, 403, 'noTicket')
    if (pathname === '/call') return answerCall(client, request, response)
    if (request.method !== 'GET') return say(response, 405, 'notOurs')
    if (pathname === '/events') return events.add(response)
    return sendWindow(request, response)
  }

  const newUrl = () => `${origin}/?token=${tickets.issue()}`
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= shutDown())
  async function shutDown(): Promise<void> {
    server.close()
    await client.stop().finally(() => {
      events.close()
      server.closeAllConnections()
    })
  }
  return { url: newUrl(), newUrl, stop, client }
}

/** Exchanges a ticket for a cookie and hides the ticket from the address bar. */
function admit(tickets: Tickets, ticket: string, response: ServerResponse): void {
  const cookie = tickets.redeem(ticket)
  if (cookie === undefined) return say(response, 403, 'noTicket')
  response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end()
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // SECURITY: the address is written out; without it Node listens on every network card.
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

if (import.meta.main) await runCommand(serve)
