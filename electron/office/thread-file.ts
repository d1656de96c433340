import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file of a thread beside `from`: `.ts` when run from source, `.js` when built. */
export function threadFile(from: string, name: string): URL {
  return new URL(`./${name}${extname(fileURLToPath(from))}`, from)
}
