import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hex, as `sha256sum` prints it. Of a manifest's bytes it is the package's identity. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
