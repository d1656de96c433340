import type { IncomingMessage } from 'node:http'

/** The body of a request, or undefined as soon as it is known to exceed `limit` bytes. Rejects when the sender goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else {
        // What was read so far is let go at once, and nothing more is kept.
        chunks.length = 0
        resolve(undefined)
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}
