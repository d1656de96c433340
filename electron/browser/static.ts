import type { IncomingMessage, ServerResponse } from 'node:http'
import { readPage } from '../pages.ts'

/** Sends a file of the built window. The path is taken as it was sent, before any clean-up. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  rendererFolder: string,
): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?')
  const page = await readPage(rendererFolder, path)
  response.writeHead(page.status, { 'Content-Type': page.type }).end(page.body)
}
