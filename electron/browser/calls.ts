import type { IncomingMessage, ServerResponse } from 'node:http'
import { decode, encode } from 'cborg'
import { call, type Call } from '../../shared/call.ts'
import type { OfficeClient } from '../office/client.ts'
import { readBody } from './body.ts'
import { say } from './served.ts'

/** Bytes of one call: the largest package a channel takes, and room around it. */
const bodyLimit = 300 * 1024 * 1024

/** Carries one call to the office's door. CBOR both ways, because files travel inside calls as bytes. */
export async function answerCall(
  client: OfficeClient,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return say(response, 405, 'notOurs')
  // A form of another page can post text, never this type, without being asked first (CORS preflight).
  if (request.headers['content-type'] !== 'application/cbor') return say(response, 415, 'broken')
  const body = await readBody(request, bodyLimit)
  if (!body) return refuseBody(request, response)
  const parsed = parseCall(body)
  if (!parsed) return say(response, 400, 'broken')
  const answer = await client.call(parsed)
  response.writeHead(200, { 'Content-Type': 'application/cbor' }).end(encode(answer))
}

/**
 * Closing at once would discard the answer together with what was still being sent (a TCP reset), so the rest is read and thrown away
 * for a moment. Then the line is cut, however much is left.
 */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const timer = setTimeout(() => request.destroy(), 2_000)
  request.once('close', () => clearTimeout(timer)).resume()
  say(response, 413, 'tooLarge')
}

function parseCall(body: Uint8Array): Call | undefined {
  try {
    return call.safeParse(decode(body, { rejectDuplicateMapKeys: true })).data
  } catch {
    // Not CBOR at all, cut off, or nested until the stack ends.
    return undefined
  }
}
