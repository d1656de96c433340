import { protocol, type Session } from 'electron'
import { safetyHeaders } from '../headers.ts'
import { readPage } from '../pages.ts'

export const windowUrl = 'app://desk/'

/** Whether a URL is a page or file of our own window. `blob:` URLs are not. */
export function isOurUrl(url: string): boolean {
  const { protocol: scheme, host } = URL.parse(url) ?? {}
  return scheme === 'app:' && host === 'desk'
}

/** Makes `app:` a scheme with an origin of its own. Only possible before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: false,
        corsEnabled: false,
        stream: false,
        bypassCSP: false,
        allowServiceWorkers: false,
        allowExtensions: false,
      },
    },
  ])
}

/** Serves the built window, and nothing else, under `app://desk/`. */
export function serveWindow(session: Session, rendererFolder: string): void {
  session.protocol.handle('app', (request) => answer(request, rendererFolder))
}

async function answer(request: Request, rendererFolder: string): Promise<Response> {
  if (request.method !== 'GET' || !isOurUrl(request.url))
    return new Response(null, { status: 403, headers: safetyHeaders })
  const page = await readPage(rendererFolder, new URL(request.url).pathname)
  return new Response(page.body, { status: page.status, headers: { ...safetyHeaders, 'Content-Type': page.type } })
}
