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
  if (!body) {
    response.setHeader('Connection', 'close')
    response.once('finish', () => request.destroy())
    return say(response, 413, 'tooLarge')
  }
  const parsed = parseCall(body)
  if (!parsed) return say(response, 400, 'broken')
  const answer = await client.call(parsed)
  response.writeHead(200, { 'Content-Type': 'application/cbor' }).end(encode(answer))
}

function parseCall(body: Uint8Array): Call | undefined {
  try {
    return call.safeParse(decode(body, { rejectDuplicateMapKeys: true })).data
  } catch {
    // Not CBOR at all, cut off, or nested until the stack ends.
    return undefined
  }
}
