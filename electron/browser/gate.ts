import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from our own page or from a person who opened its address.
 * SECURITY: the Host must be ours, or a page elsewhere could point its own name at 127.0.0.1 (DNS rebinding). A page of another origin
 * is told by its Origin, and by Sec-Fetch-Site where browsers send no Origin. Everything that changes something must carry an Origin.
 */
export function isOurRequest(request: IncomingMessage, ownOrigin: string): boolean {
  const { host, origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (`http://${host}` !== ownOrigin) return false
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const reading = request.method === 'GET'
  return origin === ownOrigin || (reading && origin === undefined)
}
