import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export type Page = { status: 200 | 404; type: string; body: Uint8Array<ArrayBuffer> }

/**
 * The file of the built window that a URL path means; 404 for anything that is not plainly the name of one. Places inside the window
 * are told apart after the `#`, so only `/` stands for `index.html`.
 */
export async function readPage(rendererFolder: string, urlPath: string): Promise<Page> {
  const name = fileName(urlPath)
  const type = name && types[extname(name)]
  if (!name || !type) return missing()
  try {
    return { status: 200, type, body: new Uint8Array(await readFile(join(rendererFolder, name))) }
  } catch (error) {
    if (isMissingFile(error)) return missing()
    throw error
  }
}

/**
 * SECURITY: an allow-list, not a clean-up. No segment may start with a dot and no character outside the names that the build writes
 * gets through, so `..`, encoded dots and slashes, backslashes, drive letters and NTFS streams never reach the file system.
 */
function fileName(urlPath: string): string | undefined {
  if (urlPath === '/') return 'index.html'
  return /^(?:\/[\w-][\w.-]*)+$/.test(urlPath) ? urlPath.slice(1) : undefined
}

function missing(): Page {
  return { status: 404, type: 'text/plain; charset=utf-8', body: new TextEncoder().encode('404') }
}

function isMissingFile(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
}

/** What the build writes; a file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}
